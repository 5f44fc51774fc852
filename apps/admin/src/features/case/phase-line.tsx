import type { CasePageFragment } from '@saksgang/graphql-client';
import { urgencyOf } from '@saksgang/ui';
import { daysBetween } from '../../shared/case/days.ts';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { useNearDate } from '../../shared/case/use-near-date.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { casePageTexts } from './case.texts.ts';
import { DaysLeft } from './days-left.tsx';
import styles from './phase-column.module.css';
import type { Phase } from './phases.ts';

interface PhaseLineProps {
  readonly phase: Phase;
  readonly caseFile: CasePageFragment;
}

/** One quiet line under a phase: its deadline while it runs, else when it was. */
export function PhaseLine({ phase, caseFile }: PhaseLineProps) {
  const t = useTexts(casePageTexts);
  const nearDate = useNearDate();
  const { deadline } = phase;
  if (deadline) {
    return (
      <p className={styles['line']} data-urgency={urgencyOf(deadline.daysLeft)}>
        <DaysLeft daysLeft={deadline.daysLeft} />
        {deadline.daysLeft !== 0 && ` · ${t('due', { date: nearDate(deadline.dueOn) })}`}
      </p>
    );
  }
  return <PastLine phase={phase} caseFile={caseFile} />;
}

function PastLine({ phase, caseFile }: PhaseLineProps) {
  const t = useTexts(casePageTexts);
  const values = useTexts(caseValueTexts);
  const nearDate = useNearDate();
  const { key, from, to } = phase;
  if (from === null) return null;
  const parts = [to && to !== from ? `${nearDate(from)}–${nearDate(to)}` : nearDate(from)];
  if (key === 'CONCERN' && to) {
    parts.push(t('daysUsed', { used: daysBetween(from, to), all: daysToScreen }));
  }
  if (key === 'DECISION') {
    const decision = caseFile.decisions.at(-1);
    if (decision) parts.push(values(`decisionStatus.${decision.status}`));
  }
  if (key === 'MEASURES') {
    const running = caseFile.measures.filter(({ endedOn }) => !endedOn).length;
    parts.push(t('running', { count: running }));
  }
  if (key === 'EVALUATION') parts.push(t('inAll', { count: caseFile.evaluations.length }));
  return <p className={styles['line']}>{parts.join(' · ')}</p>;
}

/** § 2-1: a concern is reviewed within a week. */
const daysToScreen = 7;
