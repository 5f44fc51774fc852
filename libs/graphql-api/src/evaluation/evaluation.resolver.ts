import { HoldEvaluation } from '@saksgang/application';
import type { Evaluation } from '@saksgang/domain';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../context.ts';
import type {
  EvaluationResolvers,
  MutationHoldEvaluationArgs,
  MutationResolvers,
} from '../generated/resolver-types.ts';
import { carryOut } from '../input/carry-out.ts';
import type { Complete } from '../shared/complete.ts';
import { holdEvaluationInput } from './evaluation.input.ts';

@Resolver('Evaluation')
export class EvaluationResolver
  implements
    Complete<EvaluationResolvers, Evaluation>,
    Pick<Required<MutationResolvers>, 'holdEvaluation'>
{
  @Mutation()
  holdEvaluation(_root: unknown, { input }: MutationHoldEvaluationArgs, context: RequestContext) {
    return carryOut(context, holdEvaluationInput, input, HoldEvaluation);
  }

  @ResolveField()
  id({ evaluationId }: Evaluation) {
    return evaluationId;
  }
}
