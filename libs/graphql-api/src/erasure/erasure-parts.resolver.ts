import {
  PersonId,
  type ErasureDecision,
  type ErasureResult,
  type ErasureReview,
  type ErasureSubject,
  type Finding,
} from '@saksgang/domain';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../context.ts';
import type {
  ErasureDecisionResolvers,
  ErasureFindingResolvers,
  ErasureResultResolvers,
  ErasureReviewResolvers,
  ErasureSubjectResolvers,
} from '../generated/resolver-types.ts';
import type { Complete } from '../shared/complete.ts';

@Resolver('ErasureSubject')
export class ErasureSubjectResolver implements Complete<ErasureSubjectResolvers, ErasureSubject> {
  @ResolveField()
  async person({ kind, id }: ErasureSubject, _args: object, { persons }: RequestContext) {
    return kind === 'Person' ? persons.load({ personId: PersonId.parse(id), knownAt: null }) : null;
  }
}

@Resolver('ErasureFinding')
export class ErasureFindingResolver implements Complete<ErasureFindingResolvers, Finding> {
  @ResolveField()
  verdict({ verdict }: Finding) {
    return verdict.kind;
  }

  @ResolveField()
  ground({ verdict }: Finding) {
    return verdict.ground;
  }

  @ResolveField()
  paragraph({ verdict }: Finding) {
    return verdict.kind === 'MayBeErased' ? null : verdict.paragraph;
  }
}

@Resolver('ErasureReview')
export class ErasureReviewResolver implements Complete<ErasureReviewResolvers, ErasureReview> {
  @ResolveField()
  by({ by }: ErasureReview, _args: object, { users }: RequestContext) {
    return users.find(by);
  }
}

@Resolver('ErasureDecision')
export class ErasureDecisionResolver implements Complete<
  ErasureDecisionResolvers,
  ErasureDecision
> {
  @ResolveField()
  by({ by }: ErasureDecision, _args: object, { users }: RequestContext) {
    return users.find(by);
  }
}

@Resolver('ErasureResult')
export class ErasureResultResolver implements Complete<ErasureResultResolvers, ErasureResult> {
  @ResolveField()
  by({ by }: ErasureResult, _args: object, { users }: RequestContext) {
    return users.find(by);
  }
}
