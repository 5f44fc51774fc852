import {
  CarryOutErasure,
  DecideErasure,
  FindErasures,
  GetErasure,
  GetHeld,
  RequestErasure,
  ReviewErasure,
  type ErasureChange,
  type ErasureView,
} from '@saksgang/application';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../context.ts';
import type {
  ErasureChangedResolvers,
  ErasureResolvers,
  MutationCarryOutErasureArgs,
  MutationDecideErasureArgs,
  MutationRequestErasureArgs,
  MutationResolvers,
  MutationReviewErasureArgs,
  QueryErasureArgs,
  QueryErasuresArgs,
  QueryResolvers,
} from '../generated/resolver-types.ts';
import { carryOutInErasure } from '../input/carry-out.ts';
import { parseArguments } from '../input/parse.ts';
import { connection } from '../relay/connection.ts';
import type { Complete } from '../shared/complete.ts';
import {
  carryOutErasureInput,
  decideErasureInput,
  erasureArguments,
  erasuresArguments,
  requestErasureInput,
  reviewErasureInput,
} from './erasure.input.ts';

type Mutations = 'requestErasure' | 'reviewErasure' | 'decideErasure' | 'carryOutErasure';

@Resolver('Erasure')
export class ErasureResolver
  implements
    Complete<ErasureResolvers, ErasureView>,
    Pick<Required<QueryResolvers>, 'erasure' | 'erasures'>,
    Pick<Required<MutationResolvers>, Mutations>
{
  @Query()
  async erasures(_root: unknown, args: QueryErasuresArgs, context: RequestContext) {
    const request = parseArguments(erasuresArguments, args);
    const found = await context.queries.execute(new FindErasures(signedIn(context), request));
    return connection(found, (row) => row, request.after);
  }

  @Query()
  erasure(_root: unknown, args: QueryErasureArgs, context: RequestContext) {
    const { id } = parseArguments(erasureArguments, args);
    return context.queries.execute(new GetErasure(signedIn(context), id));
  }

  @Mutation()
  requestErasure(_root: unknown, { input }: MutationRequestErasureArgs, context: RequestContext) {
    return carryOutInErasure(context, requestErasureInput, input, RequestErasure);
  }

  @Mutation()
  reviewErasure(_root: unknown, { input }: MutationReviewErasureArgs, context: RequestContext) {
    return carryOutInErasure(context, reviewErasureInput, input, ReviewErasure);
  }

  @Mutation()
  decideErasure(_root: unknown, { input }: MutationDecideErasureArgs, context: RequestContext) {
    return carryOutInErasure(context, decideErasureInput, input, DecideErasure);
  }

  @Mutation()
  carryOutErasure(_root: unknown, { input }: MutationCarryOutErasureArgs, context: RequestContext) {
    return carryOutInErasure(context, carryOutErasureInput, input, CarryOutErasure);
  }

  @ResolveField()
  id({ erasureId }: ErasureView) {
    return erasureId;
  }

  @ResolveField()
  requestedBy({ requested }: ErasureView, _args: object, { users }: RequestContext) {
    return users.find(requested.by);
  }

  @ResolveField()
  requestedAt({ requested }: ErasureView) {
    return requested.at;
  }

  @ResolveField()
  held({ subject }: ErasureView, _args: object, context: RequestContext) {
    return context.queries.execute(new GetHeld(signedIn(context), subject));
  }

  @ResolveField()
  result({ carriedOut }: ErasureView) {
    return carriedOut;
  }
}

@Resolver('ErasureChanged')
export class ErasureChangedResolver implements Complete<ErasureChangedResolvers, ErasureChange> {
  @ResolveField()
  async erasure({ erasureId }: ErasureChange, _args: object, context: RequestContext) {
    const erasure = await context.queries.execute(new GetErasure(signedIn(context), erasureId));
    if (erasure === null) throw new Error('an erasure was changed that cannot be read');
    return erasure;
  }

  @ResolveField()
  position({ position }: ErasureChange) {
    return position.toString();
  }
}
