import { assertNever, type Happening } from '@saksgang/kernel';
import type { CaseFile } from '../case/case-file.ts';
import type { AccessEvent } from './access.events.ts';
import { isDisqualified, type CaseAccess, type Emergency } from './access.ts';

type Of<Type extends AccessEvent['type']> = Extract<
  Happening<AccessEvent>,
  { readonly type: Type }
>;

/** fvl § 6: whoever is disqualified is no longer the one who handles the case, nor works along. */
export function evolveAccess(file: CaseFile, event: Happening<AccessEvent>): CaseFile {
  const access = accessAfter(file.access, event);
  const { responsible } = file;
  const isDropped = responsible !== null && isDisqualified(access, responsible);
  return {
    ...file,
    responsible: isDropped ? null : responsible,
    access: {
      ...access,
      coworkers: access.coworkers.filter((user) => !isDisqualified(access, user)),
      grants: access.grants.filter(({ user }) => !isDisqualified(access, user)),
    },
  };
}

function accessAfter(access: CaseAccess, event: Happening<AccessEvent>): CaseAccess {
  const { coworkers, grants, conflicts } = access;
  switch (event.type) {
    case 'CasePlacedInUnit':
      return { ...access, unit: event.data.unit };
    case 'CoworkerAdded':
      return { ...access, coworkers: [...coworkers, event.data.user] };
    case 'CoworkerRemoved':
      return { ...access, coworkers: coworkers.filter((user) => user !== event.data.user) };
    case 'AccessGranted':
      return { ...access, grants: [...grants, event.data] };
    case 'AccessWithdrawn':
      return { ...access, grants: grants.filter(({ grantId }) => grantId !== event.data.grantId) };
    case 'ConflictOfInterestRecorded':
      return { ...access, conflicts: [...conflicts, event.data] };
    case 'ConflictOfInterestLifted':
      return { ...access, conflicts: conflicts.filter(({ user }) => user !== event.data.user) };
    case 'EmergencyAccessTaken':
      return taken(access, event);
    case 'EmergencyNoticeSent':
      return changed(access, event, () => ({ told: event.data.told }));
    case 'EmergencyNoticeSeen':
      return changed(access, event, ({ seen }) => ({
        seen: [...seen, { by: event.by, at: event.at }],
      }));
    case 'EmergencyAccessReviewed':
      return changed(access, event, () => ({ review: reviewOf(event) }));
    case 'CaseOpenedForReview':
      return { ...access, reviews: [...access.reviews, { ...event.data, openedAt: event.at }] };
    case 'CaseReviewEnded':
      return reviewEnded(access, event);
    default:
      return assertNever(event);
  }
}

function taken(access: CaseAccess, { data, at }: Of<'EmergencyAccessTaken'>): CaseAccess {
  const emergency = { ...data, takenAt: at, told: [], seen: [], review: null };
  return { ...access, emergencies: [...access.emergencies, emergency] };
}

function changed(
  access: CaseAccess,
  {
    data: { emergencyId },
  }: Of<'EmergencyNoticeSent' | 'EmergencyNoticeSeen' | 'EmergencyAccessReviewed'>,
  change: (emergency: Emergency) => Partial<Emergency>,
): CaseAccess {
  const emergencies = access.emergencies.map((emergency) =>
    emergency.emergencyId === emergencyId ? { ...emergency, ...change(emergency) } : emergency,
  );
  return { ...access, emergencies };
}

function reviewOf({ data, by, at }: Of<'EmergencyAccessReviewed'>): Emergency['review'] {
  const { isJustified, comment } = data;
  return { by, at, isJustified, comment };
}

function reviewEnded(access: CaseAccess, { data, at }: Of<'CaseReviewEnded'>): CaseAccess {
  return {
    ...access,
    reviews: access.reviews.map((review) =>
      review.reviewId === data.reviewId ? { ...review, until: at } : review,
    ),
  };
}
