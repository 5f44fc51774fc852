import {
  AssessInvestigation,
  ExtendInvestigation,
  MakeInvestigationPlan,
} from '@saksgang/application';
import type { Investigation } from '@saksgang/domain';
import { deadline } from '@saksgang/law';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { codeOf } from '../codes/code-of.ts';
import type { RequestContext } from '../context.ts';
import type {
  InvestigationConclusionResolvers,
  InvestigationResolvers,
  MutationAssessInvestigationArgs,
  MutationExtendInvestigationArgs,
  MutationMakeInvestigationPlanArgs,
  MutationResolvers,
} from '../generated/resolver-types.ts';
import { carryOut } from '../input/carry-out.ts';
import type { Complete } from '../shared/complete.ts';
import {
  assessInvestigationInput,
  extendInvestigationInput,
  makeInvestigationPlanInput,
} from './investigation.input.ts';
import type { ConclusionView } from './investigation-view.ts';

type Mutations = 'makeInvestigationPlan' | 'extendInvestigation' | 'assessInvestigation';

@Resolver('Investigation')
export class InvestigationResolver
  implements
    Complete<InvestigationResolvers, Investigation>,
    Pick<Required<MutationResolvers>, Mutations>
{
  @Mutation()
  makeInvestigationPlan(
    _root: unknown,
    { input }: MutationMakeInvestigationPlanArgs,
    context: RequestContext,
  ) {
    return carryOut(context, makeInvestigationPlanInput, input, MakeInvestigationPlan);
  }

  @Mutation()
  extendInvestigation(
    _root: unknown,
    { input }: MutationExtendInvestigationArgs,
    context: RequestContext,
  ) {
    return carryOut(context, extendInvestigationInput, input, ExtendInvestigation);
  }

  @Mutation()
  assessInvestigation(
    _root: unknown,
    { input }: MutationAssessInvestigationArgs,
    context: RequestContext,
  ) {
    return carryOut(context, assessInvestigationInput, input, AssessInvestigation);
  }

  @ResolveField()
  id({ investigationId }: Investigation) {
    return investigationId;
  }

  /** § 2-2(2): three months from the end of the concern's week, or the extended date. */
  @ResolveField()
  dueOn({ clockStartsOn, extension }: Investigation) {
    return extension?.dueOn ?? deadline('D03', clockStartsOn).dueOn;
  }
}

@Resolver('InvestigationConclusion')
export class InvestigationConclusionResolver implements Complete<
  InvestigationConclusionResolvers,
  ConclusionView
> {
  @ResolveField()
  outcome({ outcome }: ConclusionView) {
    return codeOf('UndersokelseKonklusjon', outcome);
  }
}
