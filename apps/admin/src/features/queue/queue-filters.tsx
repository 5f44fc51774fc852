import { Button, CopyButton, Search, Select } from '@navikt/ds-react';
import { useEffect, useState, type Ref } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import { casePhases } from '../../shared/words/case-phases.ts';
import { queueTexts } from './queue.texts.ts';
import styles from './queue-filters.module.css';
import { isNarrowed, keysOf, steps, type QueueView } from './queue-view.ts';

interface QueueFiltersProps {
  readonly view: QueueView;
  readonly onChange: (change: Partial<QueueView>) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** What narrows the list, besides the horizon; all of it is in the address, which can be copied. */
export function QueueFilters({ view, onChange, searchRef }: QueueFiltersProps) {
  const t = useTexts(queueTexts);
  const clear = { horizon: undefined, phase: undefined, nextStep: undefined, text: undefined };
  return (
    <div className={styles['filters']}>
      <TextFilter
        text={view.text ?? ''}
        onChange={(text) => onChange({ text: text || undefined })}
        inputRef={searchRef}
      />
      <PhaseFilter view={view} onChange={onChange} />
      <StepFilter view={view} onChange={onChange} />
      {isNarrowed(view) && (
        <Button type="button" size="small" variant="tertiary" onClick={() => onChange(clear)}>
          {t('clear')}
        </Button>
      )}
      <CopyButton
        className={styles['link']}
        size="small"
        copyText={window.location.href}
        title={t('copyLink')}
      />
    </div>
  );
}

interface TextFilterProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** The list follows what is written; the field shows it at once, the address a moment later. */
function TextFilter({ text, onChange, inputRef }: TextFilterProps) {
  const t = useTexts(queueTexts);
  const [written, setWritten] = useState(text);
  const [known, setKnown] = useState(text);
  if (known !== text) {
    setKnown(text);
    setWritten(text);
  }
  useEffect(() => {
    if (written === text) return;
    const timer = setTimeout(() => onChange(written), 250);
    return () => clearTimeout(timer);
  });
  return (
    <Search
      ref={inputRef}
      className={styles['search']}
      size="small"
      variant="simple"
      label={t('search')}
      placeholder={t('search')}
      value={written}
      onChange={setWritten}
    />
  );
}

type FilterProps = Pick<QueueFiltersProps, 'view' | 'onChange'>;

function PhaseFilter({ view, onChange }: FilterProps) {
  const t = useTexts(queueTexts);
  const words = useTexts(caseTexts);
  return (
    <Select
      className={styles['select']}
      size="small"
      hideLabel
      label={t('phase')}
      value={view.phase ?? ''}
      onChange={({ target }) =>
        onChange({ phase: casePhases.find((phase) => phase === target.value) })
      }
    >
      <option value="">{t('allPhases')}</option>
      {casePhases.map((phase) => (
        <option key={phase} value={phase}>
          {words(`phase.${phase}`)}
        </option>
      ))}
    </Select>
  );
}

function StepFilter({ view, onChange }: FilterProps) {
  const t = useTexts(queueTexts);
  const words = useTexts(caseTexts);
  return (
    <Select
      className={styles['select']}
      size="small"
      hideLabel
      label={t('nextStep')}
      value={view.nextStep ?? ''}
      onChange={({ target }) =>
        onChange({ nextStep: keysOf(steps).find((step) => step === target.value) })
      }
    >
      <option value="">{t('allSteps')}</option>
      {keysOf(steps).map((step) => (
        <option key={step} value={step}>
          {words(`step.${step}`)}
        </option>
      ))}
    </Select>
  );
}
