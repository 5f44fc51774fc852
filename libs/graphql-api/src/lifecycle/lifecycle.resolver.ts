import { AssignCase, CloseCase, ReopenCase } from '@saksgang/application';
import { Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../context.ts';
import type {
  MutationAssignCaseArgs,
  MutationCloseCaseArgs,
  MutationReopenCaseArgs,
  MutationResolvers,
} from '../generated/resolver-types.ts';
import { carryOut } from '../input/carry-out.ts';
import { assignCaseInput, closeCaseInput, reopenCaseInput } from './lifecycle.input.ts';

@Resolver()
export class LifecycleResolver implements Pick<
  Required<MutationResolvers>,
  'assignCase' | 'closeCase' | 'reopenCase'
> {
  @Mutation()
  assignCase(_root: unknown, { input }: MutationAssignCaseArgs, context: RequestContext) {
    return carryOut(context, assignCaseInput, input, AssignCase);
  }

  @Mutation()
  closeCase(_root: unknown, { input }: MutationCloseCaseArgs, context: RequestContext) {
    return carryOut(context, closeCaseInput, input, CloseCase);
  }

  @Mutation()
  reopenCase(_root: unknown, { input }: MutationReopenCaseArgs, context: RequestContext) {
    return carryOut(context, reopenCaseInput, input, ReopenCase);
  }
}
