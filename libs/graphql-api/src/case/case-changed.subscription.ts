import { CaseGate, EVENT_STORE, type Requester } from '@saksgang/application';
import { CaseId } from '@saksgang/domain';
import { idIn, type EventStore, type Position, type StoredEvent } from '@saksgang/event-store';
import { Inject } from '@nestjs/common';
import { Resolver, Subscription } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../context.ts';
import type { CaseChange, SubscriptionCaseChangedArgs } from '../generated/resolver-types.ts';
import { parseArguments } from '../input/parse.ts';
import { stoppable } from '../shared/stoppable.ts';
import { caseChangedArguments } from './case.input.ts';

interface Watched {
  readonly requester: Requester;
  /** Null: every case. */
  readonly caseId: string | null;
  /** Null: from now on. */
  readonly after: Position | null;
}

/** Tells that a case changed, from the store's own feed: nothing is missed, and a position resumes it. */
@Resolver()
export class CaseChangedSubscription {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CaseGate) private readonly gate: CaseGate,
  ) {}

  @Subscription()
  caseChanged(_root: unknown, args: SubscriptionCaseChangedArgs, context: RequestContext) {
    const { id: caseId, after } = parseArguments(caseChangedArguments, args);
    const requester = signedIn(context);
    return stoppable((signal) => this.changes({ requester, caseId, after }, signal));
  }

  private async *changes({ requester, caseId, after }: Watched, signal: AbortSignal) {
    const pages = this.store.subscribe({
      after: after ?? (await this.store.head()),
      filter: { categories: ['case'] },
      signal,
    });
    for await (const { events } of pages) {
      for (const event of events) {
        const change = changeOf(event);
        if (caseId !== null && change.caseId !== caseId) continue;
        // Asked for every event: whoever is kept out meanwhile hears nothing more.
        if ((await this.gate.open(CaseId.parse(change.caseId), requester)) === null) continue;
        yield { caseChanged: change };
      }
    }
  }
}

function changeOf({ stream, revision, position }: StoredEvent): CaseChange {
  return { caseId: idIn(stream), revision, position: position.toString() };
}
