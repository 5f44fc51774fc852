import type { CasePlanFragment } from '@saksgang/graphql-client';
import { Card } from '../../shared/case/card.tsx';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { planTexts } from './plan.texts.ts';

interface PlanCardProps {
  readonly plan: CasePlanFragment;
  /** Its place among the plans of the case, from 0. */
  readonly index: number;
}

/** One plan: what is to be reached, by what, and when it is to be looked at again (§ 8-1). */
export function PlanCard({ plan, index }: PlanCardProps) {
  const t = useTexts(planTexts);
  const values = useTexts(caseValueTexts);
  const { date } = useFormats();
  const path = `plans.${String(index)}`;
  return (
    <Card title={plan.kind.label} path={path}>
      <Facts>
        <Fact label={t('startsOn')}>{date(plan.startsOn)}</Fact>
        {plan.evaluateBy && (
          <Fact label={t('evaluateBy')} path={`${path}.evaluateBy`}>
            {date(plan.evaluateBy)}
          </Fact>
        )}
        {plan.endedOn && (
          <Fact label={t('endedOn')} path={`${path}.endedOn`}>
            {date(plan.endedOn)}
          </Fact>
        )}
        <Fact label={t('goals')} long>
          <ol>
            {plan.goals.map(({ id, text, attainment }) => (
              <li key={id}>
                {text}
                {attainment && ` – ${values(`attainment.${attainment}`)}`}
              </li>
            ))}
          </ol>
        </Fact>
        <Fact label={t('content')} long>
          {plan.content}
        </Fact>
      </Facts>
    </Card>
  );
}
