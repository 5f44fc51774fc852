import type { Position } from '@saksgang/event-store';
import {
  streamNameFilter,
  type AllStreamSubscription,
  type KurrentDBClient,
} from '@kurrent/kurrentdb-client';
import { prefixesOf, type Scope } from '../scope.ts';
import { positionOf, toReadPosition, type WireRecord } from '../wire.ts';

/** Events kept for a consumer who is busy. Beyond that the server waits, or drops us: we come back. */
const MOST_KEPT = 1_000;

/** What came in one go. */
export interface Gulp {
  readonly records: readonly WireRecord[];
  /** Past everything examined, the server's own records too. */
  readonly next: Position;
}

/** One subscription to all our streams, until the server drops it. */
export class Tap {
  readonly #subscription: AllStreamSubscription;
  #records: WireRecord[] = [];
  #next: Position;
  /** A checkpoint that has come, but not been passed on. */
  #checkpoint: Position;
  #dropped: unknown = null;
  #wake: () => void = nothing;
  #makeRoom: () => void = nothing;

  constructor(client: KurrentDBClient, scope: Scope, after: Position) {
    this.#next = after;
    this.#checkpoint = after;
    const checkpointReached = (_: unknown, { commit }: { readonly commit: bigint }) =>
      this.#passed(commit as Position);
    this.#subscription = client.subscribeToAll({
      fromPosition: toReadPosition(after > scope.origin ? after : scope.origin),
      filter: streamNameFilter({ prefixes: prefixesOf(scope), checkpointReached }),
    });
    // A drop tells itself twice, and what was sent before it still has to be read: so nothing is thrown here.
    this.#subscription.on('error', (error: unknown) => this.#drop(error));
    this.#subscription.on('end', () => this.#drop('ended'));
    this.#subscription.on('readable', () => this.#wake());
  }

  /** Why the server dropped it; null while it has not. */
  get dropped(): unknown {
    return this.#dropped;
  }

  /** What has come since; null when there is no more, or the signal aborts. */
  async next(signal: AbortSignal): Promise<Gulp | null> {
    const before = this.#next;
    const stop = () => this.#wake();
    signal.addEventListener('abort', stop, { once: true });
    try {
      for (;;) {
        const woken = new Promise<void>((resolve) => (this.#wake = resolve));
        if (signal.aborted) return null;
        this.#drain();
        if (this.#next > before) return this.#gulp();
        if (this.#dropped !== null) return null;
        await woken;
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** Subscriptions that are left alone block the client after a hundred of them. */
  close(): void {
    this.#makeRoom();
    this.#subscription.unsubscribe().catch(nothing);
  }

  #gulp(): Gulp {
    const gulp = { records: this.#records, next: this.#next };
    this.#records = [];
    this.#makeRoom();
    return gulp;
  }

  #drain(): void {
    while (this.#records.length < MOST_KEPT) {
      const resolved = this.#subscription.read() as { readonly event?: WireRecord } | null;
      if (resolved === null) return;
      this.#take(resolved.event);
    }
  }

  /** What was delivered before is not delivered again. */
  #take(record?: WireRecord): void {
    if (!record || positionOf(record) <= this.#next) return;
    this.#records.push(record);
    this.#next = positionOf(record);
  }

  /**
   * A checkpoint comes when the events before it may still wait to be read: they go first. It is passed on
   * when the next one comes, so that a position that is kept never lies beyond the end of the log.
   */
  async #passed(checkpoint: Position): Promise<void> {
    if (this.#records.length >= MOST_KEPT) {
      await new Promise<void>((resolve) => (this.#makeRoom = resolve));
    }
    this.#drain();
    if (this.#checkpoint > this.#next) this.#next = this.#checkpoint;
    this.#checkpoint = checkpoint;
    this.#wake();
  }

  #drop(reason: unknown): void {
    this.#dropped ??= reason;
    this.#wake();
  }
}

function nothing(): void {
  // Nobody waits; or the subscription was gone already.
}
