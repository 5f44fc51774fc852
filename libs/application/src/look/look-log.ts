import type { CaseId, ShownList } from '@saksgang/domain';
import type { EventStore } from '@saksgang/event-store';
import type { Clock, Instant } from '@saksgang/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Requester } from '../access/requester.ts';
import { CLOCK, EVENT_STORE } from '../ports.ts';
import { listEvent, listStream, lookEvent, lookStream, monthOf } from './look.ts';
import type { Listed, Look } from './look.ts';
import { LookWriter } from './look-writer.ts';

/** Somebody who goes on looking at the same is noted once in this time. */
const ONE_LOOK_MS = 15 * 60 * 1000;
const LOOKS_REMEMBERED = 100_000;

/** What one request looked at. */
interface Looking {
  readonly written: Set<Promise<unknown>>;
  readonly cases: Set<CaseId>;
}

/**
 * Notes who looked at what. Writing begins at once and goes on beside the reading; the answer waits for it, and
 * is not given when it fails (`settled`).
 */
@Injectable()
export class LookLog {
  readonly #written = new LRUCache<string, Promise<unknown>>({ max: LOOKS_REMEMBERED });
  readonly #requests = new WeakMap<Requester, Looking>();
  readonly #writer: LookWriter;
  readonly #clock: Clock;

  constructor(@Inject(EVENT_STORE) store: EventStore, @Inject(CLOCK) clock: Clock) {
    this.#writer = new LookWriter(store);
    this.#clock = clock;
  }

  /** A child shown with their case is a part of that look, and no look of its own. */
  note(requester: Requester, look: Look): void {
    const { cases } = this.#of(requester);
    if (look.part === 'Person' && cases.has(look.caseId)) return;
    cases.add(look.caseId);
    const now = this.#clock();
    const key = sameLook(requester, look, now);
    if (!this.#written.has(key)) {
      const stream = lookStream(requester.tenant, look.caseId, monthOf(now));
      this.#remember([key], this.#writer.write(stream, lookEvent(requester, look, now)));
    }
    this.#await(requester, [key]);
  }

  /** A page of a list: one event for everybody on it who was not noted on the same list already. */
  noteList(requester: Requester, list: ShownList, shown: readonly Listed[]): void {
    const now = this.#clock();
    const byKey = new Map(shown.map((one) => [sameListed(requester, list, one, now), one]));
    const news = [...byKey].filter(([key]) => !this.#written.has(key));
    if (news.length > 0) {
      const stream = listStream(requester.tenant, requester.user.id, monthOf(now));
      const event = listEvent(
        requester,
        list,
        news.map(([, one]) => one),
        now,
      );
      this.#remember(
        news.map(([key]) => key),
        this.#writer.write(stream, event),
      );
    }
    this.#await(requester, byKey.keys());
  }

  /**
   * Resolves when everything the request looked at is noted for good.
   * @throws StoreUnavailable when it is not: then nothing of it may be shown
   */
  async settled(requester: Requester): Promise<void> {
    await Promise.all(this.#of(requester).written);
  }

  /** Forgotten when it fails, so that the next look tries again; who waits for it hears of the failure. */
  #remember(keys: readonly string[], writing: Promise<unknown>): void {
    for (const key of keys) this.#written.set(key, writing);
    writing.catch(() => {
      for (const key of keys) this.#written.delete(key);
    });
  }

  #await(requester: Requester, keys: Iterable<string>): void {
    const { written } = this.#of(requester);
    for (const key of keys) {
      const writing = this.#written.get(key);
      if (writing) written.add(writing);
    }
  }

  #of(requester: Requester): Looking {
    const known = this.#requests.get(requester);
    if (known) return known;
    const looking: Looking = { written: new Set(), cases: new Set() };
    this.#requests.set(requester, looking);
    return looking;
  }
}

function sameLook({ user }: Requester, { caseId, part, revision, relation }: Look, now: Instant) {
  return [user.id, caseId, part, revision ?? 'now', relation, quarterOf(now)].join('/');
}

function sameListed(
  { user }: Requester,
  list: ShownList,
  { caseId, relation }: Listed,
  now: Instant,
) {
  return [user.id, list, caseId, relation, quarterOf(now)].join('/');
}

function quarterOf(now: Instant): number {
  return Math.floor(Date.parse(now) / ONE_LOOK_MS);
}
