import { CheckmarkCircleFillIcon, CircleIcon } from '@navikt/aksel-icons';
import type { CasePageFragment } from '@saksgang/graphql-client';
import { useNearDate } from '../../shared/case/use-near-date.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import { casePageTexts } from './case.texts.ts';
import styles from './phase-column.module.css';
import { PhaseLine } from './phase-line.tsx';
import { phasesOf, type Phase, type PhaseKey, type PhaseStep } from './phases.ts';

interface PhaseColumnProps {
  readonly caseFile: CasePageFragment;
  /** The phase the middle shows. */
  readonly shown: PhaseKey;
  readonly onShow: (phase: PhaseKey) => void;
}

/** The way the case goes: what is passed, where it is, what is missing there. */
export function PhaseColumn({ caseFile, shown, onShow }: PhaseColumnProps) {
  const t = useTexts(casePageTexts);
  return (
    <nav className={styles['column']} aria-label={t('phases')}>
      <ol className={styles['phases']}>
        {phasesOf(caseFile).map((phase) => (
          <PhaseItem
            key={phase.key}
            phase={phase}
            caseFile={caseFile}
            isShown={phase.key === shown}
            onShow={onShow}
          />
        ))}
      </ol>
    </nav>
  );
}

interface PhaseItemProps {
  readonly phase: Phase;
  readonly caseFile: CasePageFragment;
  readonly isShown: boolean;
  readonly onShow: (phase: PhaseKey) => void;
}

function PhaseItem({ phase, caseFile, isShown, onShow }: PhaseItemProps) {
  const words = useTexts(caseTexts);
  return (
    <li className={styles['phase']} data-state={phase.state}>
      <button
        type="button"
        className={styles['name']}
        aria-current={phase.state === 'now' ? 'step' : undefined}
        aria-pressed={isShown}
        onClick={() => {
          onShow(phase.key);
        }}
      >
        {words(`phase.${phase.key}`)}
      </button>
      <PhaseLine phase={phase} caseFile={caseFile} />
      {phase.steps.length > 0 && (phase.state === 'now' || isShown) && (
        <ul className={styles['steps']}>
          {phase.steps.map((step) => (
            <Step key={step.key} step={step} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Step({ step }: { readonly step: PhaseStep }) {
  const t = useTexts(casePageTexts);
  const nearDate = useNearDate();
  return (
    <li data-done={step.done}>
      {step.done ? (
        <CheckmarkCircleFillIcon title={t('done')} />
      ) : (
        <CircleIcon title={t('missing')} />
      )}
      <span>{t(`step.${step.key}`)}</span>
      {step.on && <span className={styles['on']}>{nearDate(step.on)}</span>}
    </li>
  );
}
