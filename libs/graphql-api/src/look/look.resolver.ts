import { ExportLooks, GetLooks, type LookedUp, type LookView } from '@saksgang/application';
import type { PageRequest } from '@saksgang/read-models';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../context.ts';
import { invalidInput, memberOf } from '../errors/refusals.ts';
import type {
  LookResolvers,
  MutationExportLooksArgs,
  MutationResolvers,
  QueryLooksArgs,
  QueryPersonLooksArgs,
  QueryResolvers,
} from '../generated/resolver-types.ts';
import { parseArguments, parseInput } from '../input/parse.ts';
import { connection } from '../relay/connection.ts';
import type { Complete } from '../shared/complete.ts';
import { exportLooksInput, looksArguments, personLooksArguments } from './look.input.ts';
import { reportFile } from './report/report-file.ts';
import { sentenceOf, told } from './report/told-look.ts';

@Resolver('Look')
export class LookResolver
  implements
    Complete<LookResolvers, LookView>,
    Pick<Required<QueryResolvers>, 'looks' | 'personLooks'>,
    Pick<Required<MutationResolvers>, 'exportLooks'>
{
  @Query()
  looks(_root: unknown, args: QueryLooksArgs, context: RequestContext) {
    const { caseId, ...page } = parseArguments(looksArguments, args);
    return looksOf({ caseId, personId: null }, page, context);
  }

  @Query()
  personLooks(_root: unknown, args: QueryPersonLooksArgs, context: RequestContext) {
    const { personId, ...page } = parseArguments(personLooksArguments, args);
    return looksOf({ caseId: null, personId }, page, context);
  }

  @Mutation()
  async exportLooks(_root: unknown, { input }: MutationExportLooksArgs, context: RequestContext) {
    const parsed = parseInput(exportLooksInput, input);
    if (!parsed.ok) return invalidInput(parsed.error);
    const { of, format } = parsed.value;
    const report = await context.commands.execute(new ExportLooks(signedIn(context), of));
    if (!report.ok) return memberOf(report.error, {});
    const { locale, users, clock } = context;
    const file = reportFile(report.value, format, { locale, users, now: clock() });
    return { __typename: 'LooksExported' as const, ...file };
  }

  @ResolveField()
  id({ lookId }: LookView) {
    return lookId;
  }

  @ResolveField()
  by({ by }: LookView, _args: object, { users }: RequestContext) {
    return users.find(by);
  }

  @ResolveField()
  sentence(look: LookView, _args: object, { locale, users }: RequestContext) {
    return sentenceOf(told(look, locale, users));
  }
}

async function looksOf(of: LookedUp, page: PageRequest, context: RequestContext) {
  const found = await context.queries.execute(new GetLooks(signedIn(context), of, page));
  return connection(found, (look) => look, page.after);
}
