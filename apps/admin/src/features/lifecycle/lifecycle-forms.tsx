import type { CaseStatus } from '@saksgang/graphql-client';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { AssignCaseForm } from './assign-case-form.tsx';
import { CloseCaseForm } from './close-case-form.tsx';
import { ReopenCaseForm } from './reopen-case-form.tsx';

interface LifecycleFormsProps {
  readonly status: CaseStatus;
  readonly responsibleId: string | undefined;
}

/** The rare steps: who has the case, and whether it is open. */
export function LifecycleForms({ status, responsibleId }: LifecycleFormsProps) {
  const { isOpen } = useOpenForm();
  if (isOpen('assignCase')) return <AssignCaseForm responsibleId={responsibleId} />;
  if (status === 'OPEN' && isOpen('closeCase')) return <CloseCaseForm />;
  return status === 'CLOSED' && isOpen('reopenCase') ? <ReopenCaseForm /> : null;
}
