import { HearChild } from '@saksgang/application';
import type { ChildStatement } from '@saksgang/domain';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { codeOf } from '../codes/code-of.ts';
import type { RequestContext } from '../context.ts';
import type {
  ChildStatementResolvers,
  MutationHearChildArgs,
  MutationResolvers,
} from '../generated/resolver-types.ts';
import { carryOut } from '../input/carry-out.ts';
import type { Complete } from '../shared/complete.ts';
import { hearChildInput } from './participation.input.ts';

/** Codes 1.x of the list MedvirkningType say how the child took part, 2.x why not. */
const TOOK_PART = '1.';

@Resolver('ChildStatement')
export class ParticipationResolver
  implements
    Complete<ChildStatementResolvers, ChildStatement>,
    Pick<Required<MutationResolvers>, 'hearChild'>
{
  @Mutation()
  hearChild(_root: unknown, { input }: MutationHearChildArgs, context: RequestContext) {
    return carryOut(context, hearChildInput, input, HearChild);
  }

  @ResolveField()
  id({ statementId }: ChildStatement) {
    return statementId;
  }

  @ResolveField()
  manner({ manner }: ChildStatement) {
    return codeOf('Medvirkning', manner);
  }

  @ResolveField()
  tookPart({ manner }: ChildStatement) {
    return manner.startsWith(TOOK_PART);
  }
}
