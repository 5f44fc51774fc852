import type { CasePlanFragment } from '@saksgang/graphql-client';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { MakePlanForm } from './make-plan-form.tsx';
import { PlanCard } from './plan-card.tsx';

interface PlanListProps {
  readonly plans: readonly CasePlanFragment[];
}

/** The plans of a case, the newest first, and the form for another. */
export function PlanList({ plans }: PlanListProps) {
  const { isOpen } = useOpenForm();
  return (
    <>
      {isOpen('makePlan') && <MakePlanForm />}
      {plans.map((plan, index) => <PlanCard key={plan.id} plan={plan} index={index} />).reverse()}
    </>
  );
}
