import type { CasePlanFragment } from '@saksgang/graphql-client';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useCanEdit } from '../../shared/case/use-can-edit.ts';
import { MakePlanForm } from './make-plan-form.tsx';
import { PlanCard } from './plan-card.tsx';

interface PlanListProps {
  readonly plans: readonly CasePlanFragment[];
  /** False once the case is closed. */
  readonly open: boolean;
}

/** The plans of a case, the newest first, and the form for another. */
export function PlanList({ plans, open }: PlanListProps) {
  const canEdit = useCanEdit();
  const { isOpen } = useOpenForm();
  return (
    <>
      {canEdit && open && isOpen('makePlan') && <MakePlanForm />}
      {plans.map((plan, index) => <PlanCard key={plan.id} plan={plan} index={index} />).reverse()}
    </>
  );
}
