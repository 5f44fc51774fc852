import type {
  ConflictGround,
  EmergencyPurpose,
  GrantPurpose,
  ReviewPurpose,
} from '@saksgang/graphql-client';

/** In the order of fvl § 6. */
export const conflictGrounds: readonly ConflictGround[] = [
  'PARTY',
  'KINSHIP',
  'MARRIAGE_OR_FOSTER_RELATION',
  'GUARDIAN_OR_AGENT',
  'LEADS_A_PARTY',
  'OTHER_CIRCUMSTANCES',
  'LEADER_DISQUALIFIED',
];

export const grantPurposes: readonly GrantPurpose[] = [
  'GUIDANCE',
  'DEPUTY',
  'SUPERVISION',
  'QUALITY_REVIEW',
  'LEGAL_ADVICE',
];

export const emergencyPurposes: readonly EmergencyPurpose[] = [
  'CHILD_IN_DANGER',
  'ON_CALL_DUTY',
  'ENQUIRY_FROM_AUTHORITY',
  'OTHER_URGENT_NEED',
];

export const reviewPurposes: readonly ReviewPurpose[] = [
  'INTERNAL_CONTROL',
  'DEVIATION',
  'SERIOUS_INCIDENT',
  'SUPERVISORY_ENQUIRY',
];
