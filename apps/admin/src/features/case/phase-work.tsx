import type { CasePageFragment } from '@saksgang/graphql-client';
import type { ReactNode } from 'react';
import { ActionButton } from '../../shared/case/action-button.tsx';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import { ConcernCard } from '../concern/concern-card.tsx';
import { EvaluationList } from '../evaluation/evaluation-list.tsx';
import { InvestigationCard } from '../investigation/investigation-card.tsx';
import { MeasureList } from '../measure/measure-list.tsx';
import { StatementsCard } from '../participation/statements-card.tsx';
import { PlanList } from '../plan/plan-list.tsx';
import { casePageTexts } from './case.texts.ts';
import { DecisionWork } from './decision-work.tsx';
import styles from './phase-work.module.css';
import type { PhaseKey } from './phases.ts';

interface PhaseWorkProps {
  readonly caseFile: CasePageFragment;
  readonly phase: PhaseKey;
}

/** One phase: what is recorded in it, the newest first, and the forms that carry it on. */
export function PhaseWork({ caseFile, phase }: PhaseWorkProps) {
  switch (phase) {
    case 'CONCERN':
      return (
        <PhaseSection phase={phase} empty={caseFile.concerns.length === 0}>
          {caseFile.concerns
            .map((concern, index) => (
              <ConcernCard key={concern.id} concern={concern} index={index} />
            ))
            .reverse()}
        </PhaseSection>
      );
    case 'INVESTIGATION':
      return <InvestigationWork caseFile={caseFile} />;
    case 'DECISION':
      return (
        <PhaseSection phase={phase} empty={caseFile.decisions.length === 0}>
          <DecisionWork caseFile={caseFile} />
        </PhaseSection>
      );
    case 'MEASURES':
      return <MeasuresWork caseFile={caseFile} />;
    case 'EVALUATION':
      return <EvaluationWork caseFile={caseFile} />;
  }
}

interface PhaseSectionProps {
  readonly phase: PhaseKey;
  readonly empty: boolean;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

function PhaseSection({ phase, empty, actions, children }: PhaseSectionProps) {
  const t = useTexts(casePageTexts);
  const words = useTexts(caseTexts);
  const { isPast } = useCaseMoment();
  return (
    <section className={styles['phase']} aria-label={words(`phase.${phase}`)}>
      {actions && <div className={styles['actions']}>{actions}</div>}
      {children}
      {empty && (
        <p className={styles['empty']}>{t(isPast ? 'nothingInPhaseThen' : 'nothingInPhase')}</p>
      )}
    </section>
  );
}

interface WorkProps {
  readonly caseFile: CasePageFragment;
}

function InvestigationWork({ caseFile }: WorkProps) {
  const { investigations, childStatements } = caseFile;
  return (
    <PhaseSection phase="INVESTIGATION" empty={investigations.length === 0}>
      {investigations
        .map((investigation, index) => (
          <InvestigationCard key={investigation.id} investigation={investigation} index={index} />
        ))
        .reverse()}
      <StatementsCard statements={childStatements} />
    </PhaseSection>
  );
}

function MeasuresWork({ caseFile }: WorkProps) {
  const t = useTexts(casePageTexts);
  const { plans, measures, decisions } = caseFile;
  const made = decisions.filter(
    (decision) => decision.status === 'APPROVED' && decision.kind === 'MEASURES',
  );
  return (
    <PhaseSection
      phase="MEASURES"
      empty={plans.length + measures.length === 0}
      actions={
        made.length > 0 && (
          <>
            <ActionButton form="makePlan" label={t('newPlan')} />
            <ActionButton form="startMeasure" label={t('newMeasure')} />
          </>
        )
      }
    >
      <PlanList plans={plans} />
      <MeasureList measures={measures} decisions={made} />
    </PhaseSection>
  );
}

function EvaluationWork({ caseFile }: WorkProps) {
  const t = useTexts(casePageTexts);
  const { plans, evaluations } = caseFile;
  const running = plans.some(({ endedOn }) => !endedOn);
  return (
    <PhaseSection
      phase="EVALUATION"
      empty={evaluations.length === 0}
      actions={running && <ActionButton form="holdEvaluation" label={t('evaluate')} />}
    >
      <EvaluationList evaluations={evaluations} plans={plans} />
    </PhaseSection>
  );
}
