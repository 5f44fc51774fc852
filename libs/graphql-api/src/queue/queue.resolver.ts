import { FindQueue, SearchCases } from '@saksgang/application';
import { ageOn, daysBetween } from '@saksgang/law';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { deadlineView } from '../case/deadline-view.ts';
import { signedIn, type RequestContext } from '../context.ts';
import type {
  QueryCaseSearchArgs,
  QueryResolvers,
  QueryWorkQueueArgs,
  QueueRowResolvers,
} from '../generated/resolver-types.ts';
import { parseArguments } from '../input/parse.ts';
import { searchArguments } from '../relay/page.input.ts';
import type { Complete } from '../shared/complete.ts';
import { isAskedFor } from '../shared/is-asked-for.ts';
import { queueConnection } from './queue-connection.ts';
import type { QueueRowView } from './queue-row-view.ts';
import { queueArguments } from './queue.input.ts';

@Resolver('QueueRow')
export class QueueResolver
  implements
    Complete<QueueRowResolvers, QueueRowView>,
    Pick<Required<QueryResolvers>, 'workQueue' | 'caseSearch'>
{
  @Query()
  async workQueue(
    _root: unknown,
    args: QueryWorkQueueArgs,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ) {
    const asked = parseArguments(queueArguments, args);
    const request = { ...asked, showsRows: isAskedFor('edges', info) };
    const page = await context.queries.execute(new FindQueue(signedIn(context), request));
    return queueConnection(page, request.after, context);
  }

  @Query()
  async caseSearch(_root: unknown, args: QueryCaseSearchArgs, context: RequestContext) {
    const request = parseArguments(searchArguments, args);
    const page = await context.queries.execute(new SearchCases(signedIn(context), request));
    return queueConnection(page, request.after, context);
  }

  @ResolveField()
  childAge({ birthDate, day }: QueueRowView) {
    return birthDate === null ? null : ageOn(birthDate, day);
  }

  @ResolveField()
  deadline({ deadline, day }: QueueRowView) {
    return deadline && deadlineView(deadline, day);
  }

  @ResolveField()
  childSeenDaysAgo({ childSeenOn, day }: QueueRowView) {
    return childSeenOn === null ? null : daysBetween(childSeenOn, day);
  }

  @ResolveField()
  responsible({ responsible }: QueueRowView, _args: object, { users }: RequestContext) {
    return responsible === null ? null : users.find(responsible);
  }
}
