import { randomUUID } from 'node:crypto';
import { lookEvents, type Looked } from '@saksgang/domain';
import {
  StoreUnavailable,
  type EventStore,
  type NewEvent,
  type StreamName,
} from '@saksgang/event-store';
import type { Clock, Instant } from '@saksgang/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Requester } from '../access/requester.ts';
import { CLOCK, EVENT_STORE } from '../ports.ts';
import { metadataOf } from '../shared/metadata.ts';
import { lookStream, monthOf, type Look } from './look.ts';

/** Somebody who goes on looking at the same is noted once in this time. */
const ONE_LOOK_MS = 15 * 60 * 1000;
const LOOKS_REMEMBERED = 50_000;
/** Other processes that look at the same case in the same moment come first this often at most. */
const MOST_ATTEMPTS = 50;

interface End {
  readonly revision: number;
  readonly recordedAt: Instant;
}

/**
 * Notes who looked at what. Writing begins at once and goes on beside the reading; the answer waits for it, and
 * is not given when it fails (`settled`).
 */
@Injectable()
export class LookLog {
  readonly #written = new LRUCache<string, Promise<unknown>>({ max: LOOKS_REMEMBERED });
  /** Where each stream ends when what is under way is written. */
  readonly #ends = new LRUCache<StreamName, Promise<End | null>>({ max: LOOKS_REMEMBERED });
  readonly #pending = new WeakMap<Requester, Promise<unknown>[]>();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  note(requester: Requester, look: Look): void {
    const now = this.clock();
    const key = sameLook(requester, look, now);
    const writing = this.#written.get(key) ?? this.#write(requester, look, now);
    this.#written.set(key, writing);
    // Forgotten when it fails, so that the next look tries again; who waits for it hears of the failure.
    writing.catch(() => this.#written.delete(key));
    const pending = this.#pending.get(requester) ?? [];
    this.#pending.set(requester, [...pending, writing]);
  }

  /**
   * Resolves when everything the request looked at is noted for good.
   * @throws StoreUnavailable when it is not: then nothing of it may be shown
   */
  async settled(requester: Requester): Promise<void> {
    await Promise.all(this.#pending.get(requester) ?? []);
  }

  #write(requester: Requester, look: Look, now: Instant): Promise<unknown> {
    const stream = lookStream(requester.tenant, look.caseId, monthOf(now));
    const before = this.#ends.get(stream) ?? this.#endOf(stream);
    const after = before.then((end) => this.#append(stream, end, eventOf(requester, look, now)));
    this.#ends.set(stream, after);
    after.catch(() => this.#ends.delete(stream));
    return after;
  }

  /** One after the other, so that no stream runs back in time, whatever the clocks of several processes say. */
  async #append(stream: StreamName, known: End | null, event: NewEvent): Promise<End> {
    let end = known;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const recordedAt =
        end !== null && end.recordedAt > event.recordedAt ? end.recordedAt : event.recordedAt;
      const expected = end?.revision ?? 'noStream';
      const outcome = await this.store.append([
        { stream, expected, events: [{ ...event, recordedAt }] },
      ]);
      if (outcome.status !== 'conflict') return { revision: (end?.revision ?? -1) + 1, recordedAt };
      end = await this.#endOf(stream);
    }
    throw new StoreUnavailable('others noted looks all the while');
  }

  async #endOf(stream: StreamName): Promise<End | null> {
    for await (const { revision, recordedAt } of this.store.readStream(stream, {
      direction: 'backwards',
    })) {
      return { revision, recordedAt };
    }
    return null;
  }
}

function eventOf(requester: Requester, { caseId, part, revision, relation }: Look, now: Instant) {
  const { role, unitId: unit } = requester.user;
  const data: Looked['data'] = { caseId, part, revision, role, unit, relation };
  const event: NewEvent = {
    ...metadataOf({ requester, commandId: randomUUID() }, 'look'),
    eventId: randomUUID(),
    type: 'Looked',
    schemaVersion: lookEvents.Looked.version,
    data: { ...data },
    recordedAt: now,
    occurredAt: now,
  };
  return event;
}

function sameLook({ user }: Requester, { caseId, part, revision, relation }: Look, now: Instant) {
  const time = Math.floor(Date.parse(now) / ONE_LOOK_MS);
  return [user.id, caseId, part, revision ?? 'now', relation, time].join('/');
}
