import type { CaseEvaluationFragment, CasePlanFragment } from '@saksgang/graphql-client';
import { Card } from '../../shared/case/card.tsx';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { evaluationTexts } from './evaluation.texts.ts';
import { HoldEvaluationForm } from './hold-evaluation-form.tsx';

interface EvaluationListProps {
  readonly evaluations: readonly CaseEvaluationFragment[];
  readonly plans: readonly CasePlanFragment[];
}

/** The evaluations of a case, the newest first, and the form to hold one. */
export function EvaluationList({ evaluations, plans }: EvaluationListProps) {
  const { isOpen } = useOpenForm();
  const running = plans.findLast(({ endedOn }) => !endedOn);
  return (
    <>
      {running && isOpen('holdEvaluation') && <HoldEvaluationForm plan={running} />}
      {evaluations
        .map((evaluation, index) => (
          <EvaluationCard
            key={evaluation.id}
            evaluation={evaluation}
            plan={plans.find(({ id }) => id === evaluation.planId)}
            index={index}
          />
        ))
        .reverse()}
    </>
  );
}

interface EvaluationCardProps {
  readonly evaluation: CaseEvaluationFragment;
  readonly plan: CasePlanFragment | undefined;
  readonly index: number;
}

function EvaluationCard({ evaluation, plan, index }: EvaluationCardProps) {
  const t = useTexts(evaluationTexts);
  const values = useTexts(caseValueTexts);
  const { date } = useFormats();
  const { heldOn, goals, childsView, assessment, conclusion, evaluateBy } = evaluation;
  return (
    <Card title={t('title', { date: date(heldOn) })} path={`evaluations.${String(index)}`}>
      <Facts>
        <Fact label={t('conclusion')}>{values(`conclusion.${conclusion}`)}</Fact>
        {evaluateBy && <Fact label={t('evaluateBy')}>{date(evaluateBy)}</Fact>}
        <Fact label={t('goals')} long>
          <ol>
            {goals.map(({ goalId, attainment }) => (
              <li key={goalId}>
                {[
                  plan?.goals.find(({ id }) => id === goalId)?.text,
                  values(`attainment.${attainment}`),
                ]
                  .filter(Boolean)
                  .join(' – ')}
              </li>
            ))}
          </ol>
        </Fact>
        <Fact label={t('childsView')} long>
          {childsView}
        </Fact>
        <Fact label={t('assessment')} long>
          {assessment}
        </Fact>
      </Facts>
    </Card>
  );
}
