import { MakePlan } from '@saksgang/application';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { codeOf } from '../codes/code-of.ts';
import type { RequestContext } from '../context.ts';
import type {
  GoalResolvers,
  MutationMakePlanArgs,
  MutationResolvers,
  PlanResolvers,
} from '../generated/resolver-types.ts';
import { carryOut } from '../input/carry-out.ts';
import type { Complete } from '../shared/complete.ts';
import { makePlanInput } from './plan.input.ts';
import type { GoalView, PlanView } from './plan-view.ts';

@Resolver('Plan')
export class PlanResolver
  implements Complete<PlanResolvers, PlanView>, Pick<Required<MutationResolvers>, 'makePlan'>
{
  @Mutation()
  makePlan(_root: unknown, { input }: MutationMakePlanArgs, context: RequestContext) {
    return carryOut(context, makePlanInput, input, MakePlan);
  }

  @ResolveField()
  id({ planId }: PlanView) {
    return planId;
  }

  @ResolveField()
  kind({ kind }: PlanView) {
    return codeOf('Plantype', kind);
  }
}

@Resolver('Goal')
export class GoalResolver implements Complete<GoalResolvers, GoalView> {
  @ResolveField()
  id({ goalId }: GoalView) {
    return goalId;
  }
}
