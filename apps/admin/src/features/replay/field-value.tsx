import { use } from 'react';
import { caseValueTexts, isCaseValue } from '../../shared/case/case-values.texts.ts';
import { EventNamesContext } from '../../shared/case-events/event-names.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import type { ChangedField, Value } from './changed-fields.ts';
import type { FieldLabel } from './field-patterns.ts';
import { replayTexts } from './replay.texts.ts';
import styles from './step-card.module.css';
import { wordGroup, wordKey } from './word-key.ts';

/** Finds what a code is called, as the case itself shows it; undefined when it is not there. */
export type CodeLabelOf = (field: FieldLabel, code: string) => string | undefined;

interface FieldValueProps {
  readonly field: ChangedField;
  readonly value: Value | null;
  readonly codeLabelOf: CodeLabelOf;
}

/** One value of the case, written as people write it. */
export function FieldValue({ field, value, codeLabelOf }: FieldValueProps) {
  const t = useTexts(replayTexts);
  const words = useTexts(caseValueTexts);
  const { date, dateTime } = useFormats();
  const nameOf = use(EventNamesContext);
  if (value === null || value === '') return <span>{t('nothing')}</span>;
  const text = String(value);
  switch (field.kind) {
    case 'date':
      return <span>{date(text)}</span>;
    case 'instant':
      return <span>{dateTime(text)}</span>;
    case 'yesNo':
      return <span>{t(value === true ? 'yes' : 'no')}</span>;
    case 'user':
      return <span>{nameOf(text) ?? t('unknownActor')}</span>;
    case 'code':
      return <span>{codeLabelOf(field.label, text) ?? text}</span>;
    case 'word': {
      const key = wordKey(wordGroup(field.label), text);
      return <span>{isCaseValue(key) ? words(key) : text}</span>;
    }
    case 'number':
    case 'text':
      return <span className={styles['long']}>{text}</span>;
  }
}
