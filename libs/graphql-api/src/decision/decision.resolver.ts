import { ApproveDecision, ProposeDecision, ReturnDecision } from '@saksgang/application';
import type { Decision, LegalBasis } from '@saksgang/domain';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { codeOf } from '../codes/code-of.ts';
import type { RequestContext } from '../context.ts';
import type {
  DecisionApprovalResolvers,
  DecisionResolvers,
  DecisionReturnResolvers,
  LegalBasisResolvers,
  MutationApproveDecisionArgs,
  MutationProposeDecisionArgs,
  MutationResolvers,
  MutationReturnDecisionArgs,
} from '../generated/resolver-types.ts';
import { carryOut } from '../input/carry-out.ts';
import type { Complete } from '../shared/complete.ts';
import type { DecisionApprovalView, DecisionReturnView } from './decision-view.ts';
import {
  approveDecisionInput,
  proposeDecisionInput,
  returnDecisionInput,
} from './decision.input.ts';
import { legalBasisText } from './legal-basis-text.ts';

type Mutations = 'proposeDecision' | 'returnDecision' | 'approveDecision';

@Resolver('Decision')
export class DecisionResolver
  implements Complete<DecisionResolvers, Decision>, Pick<Required<MutationResolvers>, Mutations>
{
  @Mutation()
  proposeDecision(_root: unknown, { input }: MutationProposeDecisionArgs, context: RequestContext) {
    return carryOut(context, proposeDecisionInput, input, ProposeDecision);
  }

  @Mutation()
  returnDecision(_root: unknown, { input }: MutationReturnDecisionArgs, context: RequestContext) {
    return carryOut(context, returnDecisionInput, input, ReturnDecision);
  }

  @Mutation()
  approveDecision(_root: unknown, { input }: MutationApproveDecisionArgs, context: RequestContext) {
    return carryOut(context, approveDecisionInput, input, ApproveDecision);
  }

  @ResolveField()
  id({ decisionId }: Decision) {
    return decisionId;
  }

  @ResolveField()
  outcome({ outcome }: Decision) {
    return outcome === null ? null : codeOf('UndersokelseKonklusjon', outcome);
  }

  @ResolveField()
  proposedBy({ proposedBy }: Decision, _args: object, { users }: RequestContext) {
    return users.find(proposedBy);
  }
}

@Resolver('LegalBasis')
export class LegalBasisResolver implements Complete<LegalBasisResolvers, LegalBasis> {
  @ResolveField()
  text(basis: LegalBasis) {
    return legalBasisText(basis);
  }
}

@Resolver('DecisionReturn')
export class DecisionReturnResolver implements Complete<
  DecisionReturnResolvers,
  DecisionReturnView
> {
  @ResolveField()
  by({ by }: DecisionReturnView, _args: object, { users }: RequestContext) {
    return users.find(by);
  }
}

@Resolver('DecisionApproval')
export class DecisionApprovalResolver implements Complete<
  DecisionApprovalResolvers,
  DecisionApprovalView
> {
  @ResolveField()
  by({ by }: DecisionApprovalView, _args: object, { users }: RequestContext) {
    return users.find(by);
  }
}
