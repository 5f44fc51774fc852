import {
  AddCoworker,
  EndCaseReview,
  GrantAccess,
  LiftConflictOfInterest,
  OpenCaseForReview,
  PlaceCaseInUnit,
  RecordConflictOfInterest,
  RemoveCoworker,
  ReviewEmergencyAccess,
  TakeEmergencyAccess,
  WithdrawAccess,
} from '@saksgang/application';
import type { CaseAccess, Emergency, Grant } from '@saksgang/domain';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../context.ts';
import type {
  AccessGrantResolvers,
  CaseAccessResolvers,
  CaseReviewResolvers,
  ConflictResolvers,
  EmergencyAccessResolvers,
  EmergencyReviewResolvers,
  MutationAddCoworkerArgs,
  MutationEndCaseReviewArgs,
  MutationGrantAccessArgs,
  MutationLiftConflictOfInterestArgs,
  MutationOpenCaseForReviewArgs,
  MutationPlaceCaseInUnitArgs,
  MutationRecordConflictOfInterestArgs,
  MutationRemoveCoworkerArgs,
  MutationReviewEmergencyAccessArgs,
  MutationTakeEmergencyAccessArgs,
  MutationWithdrawAccessArgs,
  MutationResolvers,
} from '../generated/resolver-types.ts';
import { carryOut } from '../input/carry-out.ts';
import type { Complete } from '../shared/complete.ts';
import type { CaseReviewView, ConflictView, EmergencyReviewView } from './access-view.ts';
import {
  addCoworkerInput,
  endCaseReviewInput,
  grantAccessInput,
  liftConflictOfInterestInput,
  openCaseForReviewInput,
  placeCaseInUnitInput,
  recordConflictOfInterestInput,
  removeCoworkerInput,
  reviewEmergencyAccessInput,
  takeEmergencyAccessInput,
  withdrawAccessInput,
} from './access.input.ts';

@Resolver()
export class AccessResolver implements Pick<
  Required<MutationResolvers>,
  | 'placeCaseInUnit'
  | 'addCoworker'
  | 'removeCoworker'
  | 'grantAccess'
  | 'withdrawAccess'
  | 'recordConflictOfInterest'
  | 'liftConflictOfInterest'
  | 'takeEmergencyAccess'
  | 'reviewEmergencyAccess'
  | 'openCaseForReview'
  | 'endCaseReview'
> {
  @Mutation()
  placeCaseInUnit(_root: unknown, { input }: MutationPlaceCaseInUnitArgs, context: RequestContext) {
    return carryOut(context, placeCaseInUnitInput, input, PlaceCaseInUnit);
  }

  @Mutation()
  addCoworker(_root: unknown, { input }: MutationAddCoworkerArgs, context: RequestContext) {
    return carryOut(context, addCoworkerInput, input, AddCoworker);
  }

  @Mutation()
  removeCoworker(_root: unknown, { input }: MutationRemoveCoworkerArgs, context: RequestContext) {
    return carryOut(context, removeCoworkerInput, input, RemoveCoworker);
  }

  @Mutation()
  grantAccess(_root: unknown, { input }: MutationGrantAccessArgs, context: RequestContext) {
    return carryOut(context, grantAccessInput, input, GrantAccess);
  }

  @Mutation()
  withdrawAccess(_root: unknown, { input }: MutationWithdrawAccessArgs, context: RequestContext) {
    return carryOut(context, withdrawAccessInput, input, WithdrawAccess);
  }

  @Mutation()
  recordConflictOfInterest(
    _root: unknown,
    { input }: MutationRecordConflictOfInterestArgs,
    context: RequestContext,
  ) {
    return carryOut(context, recordConflictOfInterestInput, input, RecordConflictOfInterest);
  }

  @Mutation()
  liftConflictOfInterest(
    _root: unknown,
    { input }: MutationLiftConflictOfInterestArgs,
    context: RequestContext,
  ) {
    return carryOut(context, liftConflictOfInterestInput, input, LiftConflictOfInterest);
  }

  @Mutation()
  takeEmergencyAccess(
    _root: unknown,
    { input }: MutationTakeEmergencyAccessArgs,
    context: RequestContext,
  ) {
    return carryOut(context, takeEmergencyAccessInput, input, TakeEmergencyAccess);
  }

  @Mutation()
  reviewEmergencyAccess(
    _root: unknown,
    { input }: MutationReviewEmergencyAccessArgs,
    context: RequestContext,
  ) {
    return carryOut(context, reviewEmergencyAccessInput, input, ReviewEmergencyAccess);
  }

  @Mutation()
  openCaseForReview(
    _root: unknown,
    { input }: MutationOpenCaseForReviewArgs,
    context: RequestContext,
  ) {
    return carryOut(context, openCaseForReviewInput, input, OpenCaseForReview);
  }

  @Mutation()
  endCaseReview(_root: unknown, { input }: MutationEndCaseReviewArgs, context: RequestContext) {
    return carryOut(context, endCaseReviewInput, input, EndCaseReview);
  }
}

@Resolver('CaseAccess')
export class CaseAccessResolver implements Complete<CaseAccessResolvers, CaseAccess> {
  @ResolveField()
  coworkers({ coworkers }: CaseAccess, _args: object, { users }: RequestContext) {
    return coworkers.flatMap((id) => users.find(id) ?? []);
  }

  @ResolveField()
  emergencies({ emergencies }: CaseAccess) {
    return emergencies.toReversed();
  }

  @ResolveField()
  reviews({ reviews }: CaseAccess) {
    return reviews.toReversed();
  }
}

@Resolver('AccessGrant')
export class AccessGrantResolver implements Complete<AccessGrantResolvers, Grant> {
  @ResolveField()
  id({ grantId }: Grant) {
    return grantId;
  }

  @ResolveField()
  user({ user }: Grant, _args: object, { users }: RequestContext) {
    return users.find(user);
  }
}

@Resolver('Conflict')
export class ConflictResolver implements Complete<ConflictResolvers, ConflictView> {
  @ResolveField()
  user({ user }: ConflictView, _args: object, { users }: RequestContext) {
    return users.find(user);
  }
}

@Resolver('EmergencyAccess')
export class EmergencyAccessResolver implements Complete<EmergencyAccessResolvers, Emergency> {
  @ResolveField()
  id({ emergencyId }: Emergency) {
    return emergencyId;
  }

  @ResolveField()
  user({ user }: Emergency, _args: object, { users }: RequestContext) {
    return users.find(user);
  }
}

@Resolver('EmergencyReview')
export class EmergencyReviewResolver implements Complete<
  EmergencyReviewResolvers,
  EmergencyReviewView
> {
  @ResolveField()
  by({ by }: EmergencyReviewView, _args: object, { users }: RequestContext) {
    return users.find(by);
  }
}

@Resolver('CaseReview')
export class CaseReviewResolver implements Complete<CaseReviewResolvers, CaseReviewView> {
  @ResolveField()
  id({ reviewId }: CaseReviewView) {
    return reviewId;
  }

  @ResolveField()
  user({ user }: CaseReviewView, _args: object, { users }: RequestContext) {
    return users.find(user);
  }
}
