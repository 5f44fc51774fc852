import type { CaseStatus } from '@saksgang/graphql-client';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useCanEdit } from '../../shared/case/use-can-edit.ts';
import { AssignCaseForm } from './assign-case-form.tsx';
import { CloseCaseForm } from './close-case-form.tsx';
import { ReopenCaseForm } from './reopen-case-form.tsx';

interface LifecycleFormsProps {
  readonly status: CaseStatus;
  readonly responsibleId: string | undefined;
}

/** The rare steps: who has the case, and whether it is open. */
export function LifecycleForms({ status, responsibleId }: LifecycleFormsProps) {
  const canEdit = useCanEdit();
  const { isOpen } = useOpenForm();
  if (!canEdit) return null;
  if (isOpen('assignCase')) return <AssignCaseForm responsibleId={responsibleId} />;
  if (status === 'OPEN' && isOpen('closeCase')) return <CloseCaseForm />;
  return status === 'CLOSED' && isOpen('reopenCase') ? <ReopenCaseForm /> : null;
}
