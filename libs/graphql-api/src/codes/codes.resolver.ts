import type { CodedContent } from '@saksgang/domain';
import { dateInNorway, codeList, type CodeListName } from '@saksgang/law';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { RequestContext } from '../context.ts';
import type {
  CodedContentResolvers,
  CodeListName as ListName,
  QueryCodeListArgs,
  QueryResolvers,
} from '../generated/resolver-types.ts';
import { date, optional } from '../input/fields.ts';
import { parseArguments } from '../input/parse.ts';
import type { Complete } from '../shared/complete.ts';
import { codeOf } from './code-of.ts';

const LISTS: Readonly<Record<ListName, CodeListName>> = {
  REPORTER: 'Melder',
  CONTENT: 'Saksinnhold',
  CONCERN_OUTCOME: 'MeldingKonklusjon',
  INVESTIGATION_OUTCOME: 'UndersokelseKonklusjon',
  PARTICIPATION: 'Medvirkning',
  PLAN_KIND: 'Plantype',
  MEASURE_CATEGORY: 'Tiltakskategori',
};

const onDate = z.object({ on: optional(date) });

@Resolver()
export class CodeListResolver implements Pick<Required<QueryResolvers>, 'codeList'> {
  @Query()
  codeList(_root: unknown, args: QueryCodeListArgs, { clock }: RequestContext) {
    const { on } = parseArguments(onDate, args);
    return codeList(LISTS[args.list]).validOn(on ?? dateInNorway(clock()));
  }
}

@Resolver('CodedContent')
export class CodedContentResolver implements Complete<CodedContentResolvers, CodedContent> {
  @ResolveField()
  code({ code }: CodedContent) {
    return codeOf('Saksinnhold', code);
  }
}
