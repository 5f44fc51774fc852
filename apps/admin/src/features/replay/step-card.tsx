import { ArrowRightIcon, SparklesIcon } from '@navikt/aksel-icons';
import type { StepEventFragment } from '@saksgang/graphql-client';
import { useId } from 'react';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { eventNumber } from '../../shared/case/event-number.ts';
import { useEventTitle } from '../../shared/case-events/use-event-title.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { changedFields, type ChangedField } from './changed-fields.ts';
import { fieldLabelTexts } from './field-labels.texts.ts';
import { FieldValue, type CodeLabelOf } from './field-value.tsx';
import { replayTexts } from './replay.texts.ts';
import type { SectionAt } from './section-at.ts';
import styles from './step-card.module.css';

interface StepCardProps {
  readonly event: StepEventFragment;
  readonly codeLabelOf: CodeLabelOf;
  readonly sectionAt: SectionAt;
}

/** What the event shown did: each field before and after, who, when it was learned and when it was true. */
export function StepCard({ event, codeLabelOf, sectionAt }: StepCardProps) {
  const t = useTexts(replayTexts);
  const { dateTime } = useFormats();
  const titleOf = useEventTitle();
  const heading = useId();
  const fields = changedFields(event.changes);
  const { revision, recordedAt, occurredAt, actor } = event;
  const happenedEarlier = dateTime(occurredAt) !== dateTime(recordedAt);
  return (
    <section className={styles['card']} aria-labelledby={heading}>
      <header className={styles['header']}>
        <SparklesIcon aria-hidden />
        <h2 id={heading}>{titleOf(event)}</h2>
        <span className={styles['number']}>{t('event', { number: eventNumber(revision) })}</span>
        <p className={styles['times']}>
          {t('recorded', { when: dateTime(recordedAt) })}
          {happenedEarlier && ` · ${t('happened', { when: dateTime(occurredAt) })}`}
        </p>
      </header>
      {fields.length > 0 ? (
        <ChangedFields
          revision={revision}
          fields={fields}
          codeLabelOf={codeLabelOf}
          sectionAt={sectionAt}
        />
      ) : (
        <p className={styles['none']}>{t('nothingChanged')}</p>
      )}
      <p className={styles['actor']}>{actor?.name ?? t('unknownActor')}</p>
    </section>
  );
}

interface ChangedFieldsProps {
  readonly revision: number;
  readonly fields: readonly ChangedField[];
  readonly codeLabelOf: CodeLabelOf;
  readonly sectionAt: SectionAt;
}

function ChangedFields({ revision, fields, codeLabelOf, sectionAt }: ChangedFieldsProps) {
  const t = useTexts(replayTexts);
  const labels = useTexts(fieldLabelTexts);
  const values = useTexts(caseValueTexts);
  const number = eventNumber(revision);
  const labelOf = ({ label, path }: ChangedField) => {
    const section = sectionAt(path);
    return section ? values(`section.${section}`) : labels(label);
  };
  return (
    <table className={styles['fields']}>
      <caption className="aksel-sr-only">{t('changedFields')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="aksel-sr-only">{t('field')}</span>
          </th>
          <th scope="col">
            {revision === 0 ? t('beforeFirst') : t('before', { number: number - 1 })}
          </th>
          <th scope="col">{t('after', { number })}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.path}>
            <th scope="row">{labelOf(field)}</th>
            <td className={styles['before']}>
              <FieldValue field={field} value={field.before} codeLabelOf={codeLabelOf} />
            </td>
            <td className={styles['after']}>
              <ArrowRightIcon aria-hidden />
              <FieldValue field={field} value={field.after} codeLabelOf={codeLabelOf} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
