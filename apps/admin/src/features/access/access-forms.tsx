import type { CaseAccessFragment } from '@saksgang/graphql-client';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { ConflictForm } from './conflict-form.tsx';
import { EndReviewForm } from './end-review-form.tsx';
import { GrantAccessForm } from './grant-access-form.tsx';
import { OpenForReviewForm } from './open-for-review-form.tsx';
import { PlaceCaseForm } from './place-case-form.tsx';
import { ShareCaseForm } from './share-case-form.tsx';
import { useOwnReview } from './use-own-review.ts';

/** Who is let in, and who is kept out. */
export function AccessForms({ access }: { readonly access: CaseAccessFragment }) {
  const { isOpen } = useOpenForm();
  const review = useOwnReview(access);
  if (isOpen('addCoworker')) return <ShareCaseForm />;
  if (isOpen('recordConflict')) return <ConflictForm />;
  if (isOpen('placeCase')) return <PlaceCaseForm />;
  if (isOpen('openForReview') && !review) return <OpenForReviewForm />;
  if (isOpen('endReview') && review) return <EndReviewForm about={review.id} />;
  return isOpen('grantAccess') ? <GrantAccessForm /> : null;
}
