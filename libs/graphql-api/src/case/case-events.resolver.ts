import { GetCaseEvents, type CaseView } from '@saksgang/application';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../context.ts';
import type {
  CaseEventArgs,
  CaseEventResolvers,
  CaseEventsArgs,
  CaseResolvers,
} from '../generated/resolver-types.ts';
import { parseArguments } from '../input/parse.ts';
import { pageInfo } from '../relay/connection.ts';
import type { Complete } from '../shared/complete.ts';
import { caseEventView, type CaseEventView } from './case-event-view.ts';
import { cursorOf, eventsArguments, eventsWindow, type Window } from './events-window.ts';

@Resolver('Case')
export class CaseEventsResolver implements Pick<Required<CaseResolvers>, 'events' | 'event'> {
  @ResolveField()
  async events(view: CaseView, args: CaseEventsArgs, context: RequestContext) {
    const page = parseArguments(eventsArguments, args);
    const newest = page.all === true ? view.latestRevision : view.revision;
    const window = eventsWindow(page, newest);
    const nodes = await eventsOf(view, window, context);
    const edges = nodes.map((node) => ({ cursor: cursorOf(node.stored.revision), node }));
    return {
      edges,
      totalCount: newest + 1,
      pageInfo: pageInfo(edges, window.to < newest, window.from > 0),
    };
  }

  @ResolveField()
  async event(view: CaseView, { revision }: CaseEventArgs, context: RequestContext) {
    if (revision > view.revision || revision < 0) return null;
    const [event] = await eventsOf(view, { from: revision, to: revision }, context);
    return event ?? null;
  }
}

async function eventsOf({ caseId }: CaseView, window: Window, context: RequestContext) {
  const events = await context.queries.execute(
    new GetCaseEvents(signedIn(context), caseId, window),
  );
  return events.map((event) => caseEventView(caseId, event));
}

@Resolver('CaseEvent')
export class CaseEventResolver implements Complete<CaseEventResolvers, CaseEventView> {
  @ResolveField()
  id({ stored }: CaseEventView) {
    return stored.eventId;
  }

  @ResolveField()
  revision({ stored }: CaseEventView) {
    return stored.revision;
  }

  @ResolveField()
  position({ stored }: CaseEventView) {
    return stored.position.toString();
  }

  @ResolveField()
  type({ event }: CaseEventView) {
    return event.type;
  }

  @ResolveField()
  schemaVersion({ stored }: CaseEventView) {
    return stored.schemaVersion;
  }

  @ResolveField()
  recordedAt({ stored }: CaseEventView) {
    return stored.recordedAt;
  }

  @ResolveField()
  occurredAt({ stored }: CaseEventView) {
    return stored.occurredAt;
  }

  @ResolveField()
  actor({ stored }: CaseEventView, _args: object, { users }: RequestContext) {
    return users.find(stored.actor);
  }

  @ResolveField()
  data({ event }: CaseEventView) {
    return event.data;
  }

  @ResolveField()
  changes({ caseId, stored }: CaseEventView, _args: object, { changes }: RequestContext) {
    return changes.load({ caseId, revision: stored.revision });
  }

  @ResolveField()
  prevHash({ stored }: CaseEventView) {
    return stored.prevHash;
  }

  @ResolveField()
  inclusion({ stored }: CaseEventView, _args: object, { inclusions }: RequestContext) {
    return inclusions.load(stored.position);
  }

  @ResolveField()
  hash({ stored }: CaseEventView) {
    return stored.hash;
  }
}
