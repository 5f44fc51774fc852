import { CaseReviewId, EmergencyId, GrantId, UnitId, UserId } from '@saksgang/domain';
import type {
  ConflictGround,
  EmergencyPurpose,
  GrantPurpose,
  ReviewPurpose,
} from '@saksgang/domain';
import { z } from 'zod';
import type {
  AddCoworkerInput,
  EndCaseReviewInput,
  GrantAccessInput,
  LiftConflictOfInterestInput,
  OpenCaseForReviewInput,
  PlaceCaseInUnitInput,
  RecordConflictOfInterestInput,
  RemoveCoworkerInput,
  ReviewEmergencyAccessInput,
  TakeEmergencyAccessInput,
  WithdrawAccessInput,
} from '../generated/resolver-types.ts';
import { caseStep } from '../input/case-step.ts';
import { id, known, moment, text } from '../input/fields.ts';

export const placeCaseInUnitInput = z.object({ ...caseStep, unit: id(UnitId) }) satisfies z.ZodType<
  unknown,
  PlaceCaseInUnitInput
>;

export const addCoworkerInput = z.object({ ...caseStep, user: id(UserId) }) satisfies z.ZodType<
  unknown,
  AddCoworkerInput
>;

export const removeCoworkerInput = z.object({ ...caseStep, user: id(UserId) }) satisfies z.ZodType<
  unknown,
  RemoveCoworkerInput
>;

export const grantAccessInput = z.object({
  ...caseStep,
  user: id(UserId),
  purpose: known<GrantPurpose>(),
  until: moment,
}) satisfies z.ZodType<unknown, GrantAccessInput>;

export const withdrawAccessInput = z.object({
  ...caseStep,
  grantId: id(GrantId),
}) satisfies z.ZodType<unknown, WithdrawAccessInput>;

export const recordConflictOfInterestInput = z.object({
  ...caseStep,
  user: id(UserId),
  ground: known<ConflictGround>(),
}) satisfies z.ZodType<unknown, RecordConflictOfInterestInput>;

export const liftConflictOfInterestInput = z.object({
  ...caseStep,
  user: id(UserId),
  reasons: text,
}) satisfies z.ZodType<unknown, LiftConflictOfInterestInput>;

export const takeEmergencyAccessInput = z.object({
  ...caseStep,
  purpose: known<EmergencyPurpose>(),
  reasons: text,
}) satisfies z.ZodType<unknown, TakeEmergencyAccessInput>;

export const reviewEmergencyAccessInput = z.object({
  ...caseStep,
  emergencyId: id(EmergencyId),
  isJustified: z.boolean(),
  comment: text,
}) satisfies z.ZodType<unknown, ReviewEmergencyAccessInput>;

export const openCaseForReviewInput = z.object({
  ...caseStep,
  purpose: known<ReviewPurpose>(),
  reasons: text,
}) satisfies z.ZodType<unknown, OpenCaseForReviewInput>;

export const endCaseReviewInput = z.object({
  ...caseStep,
  reviewId: id(CaseReviewId),
}) satisfies z.ZodType<unknown, EndCaseReviewInput>;
