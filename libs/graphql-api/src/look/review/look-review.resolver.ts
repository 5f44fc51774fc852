import {
  CompleteLookReview,
  FollowUpLooks,
  GetLookReview,
  GetLooksBy,
  type LookFinding,
  type LookReviewChange,
  type LookReviewView,
} from '@saksgang/application';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../../context.ts';
import type {
  LookFindingResolvers,
  LookFollowUpResolvers,
  LookReviewChangedResolvers,
  LookReviewedResolvers,
  LookReviewResolvers,
  MutationCompleteLookReviewArgs,
  MutationFollowUpLooksArgs,
  MutationResolvers,
  QueryLookReviewArgs,
  QueryLooksByArgs,
  QueryResolvers,
} from '../../generated/resolver-types.ts';
import { carryOutInLookReview } from '../../input/carry-out.ts';
import { parseArguments } from '../../input/parse.ts';
import { connection } from '../../relay/connection.ts';
import type { Complete } from '../../shared/complete.ts';
import type { LookReviewedView } from './look-reviewed.ts';
import { explanationOf } from './finding-words.ts';
import {
  completeLookReviewInput,
  followUpLooksInput,
  lookReviewArguments,
  looksByArguments,
} from './look-review.input.ts';

type FollowUp = NonNullable<LookFinding['followUp']>;

@Resolver('LookReview')
export class LookReviewResolver
  implements
    Complete<LookReviewResolvers, LookReviewView>,
    Pick<Required<QueryResolvers>, 'lookReview' | 'looksBy'>,
    Pick<Required<MutationResolvers>, 'followUpLooks' | 'completeLookReview'>
{
  @Query()
  lookReview(_root: unknown, args: QueryLookReviewArgs, context: RequestContext) {
    const { month } = parseArguments(lookReviewArguments, args);
    return context.queries.execute(new GetLookReview(signedIn(context), month));
  }

  @Query()
  async looksBy(_root: unknown, args: QueryLooksByArgs, context: RequestContext) {
    const { user, month, ...page } = parseArguments(looksByArguments, args);
    const question = new GetLooksBy(signedIn(context), user, month, page);
    const found = await context.queries.execute(question);
    return connection(found, (look) => look, page.after);
  }

  @Mutation()
  followUpLooks(_root: unknown, { input }: MutationFollowUpLooksArgs, context: RequestContext) {
    return carryOutInLookReview(context, followUpLooksInput, input, FollowUpLooks);
  }

  @Mutation()
  completeLookReview(
    _root: unknown,
    { input }: MutationCompleteLookReviewArgs,
    context: RequestContext,
  ) {
    return carryOutInLookReview(context, completeLookReviewInput, input, CompleteLookReview);
  }

  @ResolveField()
  ofEverybody({ unit }: LookReviewView) {
    return unit === null;
  }
}

@Resolver('LookFinding')
export class LookFindingResolver implements Complete<LookFindingResolvers, LookFinding> {
  @ResolveField()
  id({ findingId }: LookFinding) {
    return findingId;
  }

  @ResolveField()
  user({ by }: LookFinding, _args: object, { users }: RequestContext) {
    return users.find(by);
  }

  @ResolveField()
  explanation(finding: LookFinding, _args: object, { locale, users }: RequestContext) {
    return explanationOf(finding, locale, users);
  }
}

@Resolver('LookFollowUp')
export class LookFollowUpResolver implements Complete<LookFollowUpResolvers, FollowUp> {
  @ResolveField()
  by({ by }: FollowUp, _args: object, { users }: RequestContext) {
    return users.find(by);
  }
}

@Resolver('LookReviewed')
export class LookReviewedResolver implements Complete<LookReviewedResolvers, LookReviewedView> {
  @ResolveField()
  by({ by }: LookReviewedView, _args: object, { users }: RequestContext) {
    return users.find(by);
  }
}

@Resolver('LookReviewChanged')
export class LookReviewChangedResolver implements Complete<
  LookReviewChangedResolvers,
  LookReviewChange
> {
  @ResolveField()
  review({ month }: LookReviewChange, _args: object, context: RequestContext) {
    return context.queries.execute(new GetLookReview(signedIn(context), month));
  }

  @ResolveField()
  position({ position }: LookReviewChange) {
    return position.toString();
  }
}
