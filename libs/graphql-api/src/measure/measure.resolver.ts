import { EndMeasure, StartMeasure } from '@saksgang/application';
import type { Measure } from '@saksgang/domain';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { codeOf } from '../codes/code-of.ts';
import type { RequestContext } from '../context.ts';
import type {
  MeasureResolvers,
  MutationEndMeasureArgs,
  MutationResolvers,
  MutationStartMeasureArgs,
} from '../generated/resolver-types.ts';
import { carryOut } from '../input/carry-out.ts';
import type { Complete } from '../shared/complete.ts';
import { endMeasureInput, startMeasureInput } from './measure.input.ts';

@Resolver('Measure')
export class MeasureResolver
  implements
    Complete<MeasureResolvers, Measure>,
    Pick<Required<MutationResolvers>, 'startMeasure' | 'endMeasure'>
{
  @Mutation()
  startMeasure(_root: unknown, { input }: MutationStartMeasureArgs, context: RequestContext) {
    return carryOut(context, startMeasureInput, input, StartMeasure);
  }

  @Mutation()
  endMeasure(_root: unknown, { input }: MutationEndMeasureArgs, context: RequestContext) {
    return carryOut(context, endMeasureInput, input, EndMeasure);
  }

  @ResolveField()
  id({ measureId }: Measure) {
    return measureId;
  }

  @ResolveField()
  category({ category }: Measure) {
    return codeOf('Tiltakskategori', category);
  }

  @ResolveField()
  endedOn({ ended }: Measure) {
    return ended?.on ?? null;
  }

  @ResolveField()
  endReasons({ ended }: Measure) {
    return ended?.reasons ?? null;
  }
}
