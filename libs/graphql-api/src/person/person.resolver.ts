import {
  CorrectPerson,
  GradeAddress,
  SearchPersons,
  type PersonChange,
  type PersonView,
} from '@saksgang/application';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../context.ts';
import type {
  MutationCorrectPersonArgs,
  MutationGradeAddressArgs,
  MutationResolvers,
  PersonChangedResolvers,
  PersonResolvers,
  QueryPersonSearchArgs,
  QueryResolvers,
} from '../generated/resolver-types.ts';
import { carryOutForPerson } from '../input/carry-out.ts';
import { parseArguments } from '../input/parse.ts';
import { pageInfo } from '../relay/connection.ts';
import { searchArguments } from '../relay/page.input.ts';
import type { Complete } from '../shared/complete.ts';
import { correctPersonInput, gradeAddressInput } from './person.input.ts';

@Resolver('Person')
export class PersonResolver
  implements
    Complete<PersonResolvers, PersonView>,
    Pick<Required<QueryResolvers>, 'personSearch'>,
    Pick<Required<MutationResolvers>, 'correctPerson' | 'gradeAddress'>
{
  @Query()
  async personSearch(_root: unknown, args: QueryPersonSearchArgs, context: RequestContext) {
    const request = parseArguments(searchArguments, args);
    const page = await context.queries.execute(new SearchPersons(signedIn(context), request));
    const edges = page.rows.map(({ cursor, row }) => ({
      cursor,
      node: row.person,
      caseId: row.caseId,
    }));
    return {
      edges,
      totalCount: page.totalCount,
      pageInfo: pageInfo(edges, page.hasNextPage, request.after !== null),
    };
  }

  @Mutation()
  correctPerson(_root: unknown, { input }: MutationCorrectPersonArgs, context: RequestContext) {
    return carryOutForPerson(context, correctPersonInput, input, CorrectPerson);
  }

  @Mutation()
  gradeAddress(_root: unknown, { input }: MutationGradeAddressArgs, context: RequestContext) {
    return carryOutForPerson(context, gradeAddressInput, input, GradeAddress);
  }

  @ResolveField()
  id({ personId }: PersonView) {
    return personId;
  }
}

@Resolver('PersonChanged')
export class PersonChangedResolver implements Complete<PersonChangedResolvers, PersonChange> {
  @ResolveField()
  async person({ personId }: PersonChange, _args: object, { persons }: RequestContext) {
    const person = await persons.load({ personId, knownAt: null });
    if (person === null) throw new Error('a person was changed who cannot be read');
    return person;
  }

  @ResolveField()
  position({ position }: PersonChange) {
    return position.toString();
  }
}
