import { EVENT_STORE } from '@saksgang/application';
import { idIn, type EventStore, type Position, type StoredEvent } from '@saksgang/event-store';
import { Inject } from '@nestjs/common';
import { Resolver, Subscription } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../context.ts';
import type { CaseChange, SubscriptionCaseChangedArgs } from '../generated/resolver-types.ts';
import { parseArguments } from '../input/parse.ts';
import { stoppable } from '../shared/stoppable.ts';
import { caseChangedArguments } from './case.input.ts';

interface Watched {
  readonly tenant: string;
  /** Null: every case. */
  readonly caseId: string | null;
  /** Null: from now on. */
  readonly after: Position | null;
}

/** Tells that a case changed, from the store's own feed: nothing is missed, and a position resumes it. */
@Resolver()
export class CaseChangedSubscription {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  @Subscription()
  caseChanged(_root: unknown, args: SubscriptionCaseChangedArgs, context: RequestContext) {
    const { id: caseId, after } = parseArguments(caseChangedArguments, args);
    const { tenant } = signedIn(context);
    return stoppable((signal) => this.changes({ tenant, caseId, after }, signal));
  }

  private async *changes({ tenant, caseId, after }: Watched, signal: AbortSignal) {
    const pages = this.store.subscribe({
      after: after ?? (await this.store.head()),
      filter: { categories: ['case'] },
      signal,
    });
    for await (const { events } of pages) {
      for (const event of events) {
        const change = changeOf(event);
        if (event.tenant !== tenant || (caseId !== null && change.caseId !== caseId)) continue;
        yield { caseChanged: change };
      }
    }
  }
}

function changeOf({ stream, revision, position }: StoredEvent): CaseChange {
  return { caseId: idIn(stream), revision, position: position.toString() };
}
