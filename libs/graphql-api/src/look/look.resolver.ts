import { GetLooks, type LookView } from '@saksgang/application';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../context.ts';
import type { LookResolvers, QueryLooksArgs, QueryResolvers } from '../generated/resolver-types.ts';
import { parseArguments } from '../input/parse.ts';
import type { Complete } from '../shared/complete.ts';
import { looksArguments } from './look.input.ts';

@Resolver('Look')
export class LookResolver
  implements Complete<LookResolvers, LookView>, Pick<Required<QueryResolvers>, 'looks'>
{
  @Query()
  async looks(_root: unknown, args: QueryLooksArgs, context: RequestContext) {
    const { caseId, first } = parseArguments(looksArguments, args);
    const looks = await context.queries.execute(new GetLooks(signedIn(context), caseId));
    return looks.slice(0, first);
  }

  @ResolveField()
  by({ by }: LookView, _args: object, { users }: RequestContext) {
    return users.find(by);
  }
}
