import { useOpenForm } from '../../shared/case/open-form.ts';
import { ConflictForm } from './conflict-form.tsx';
import { GrantAccessForm } from './grant-access-form.tsx';
import { ShareCaseForm } from './share-case-form.tsx';

/** Who is let in, and who is kept out. */
export function AccessForms() {
  const { isOpen } = useOpenForm();
  if (isOpen('addCoworker')) return <ShareCaseForm />;
  if (isOpen('recordConflict')) return <ConflictForm />;
  return isOpen('grantAccess') ? <GrantAccessForm /> : null;
}
