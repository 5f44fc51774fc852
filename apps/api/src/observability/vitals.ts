import {
  START,
  UnreadableEvent,
  type EventStore,
  type Position,
  type ProjectionHealth,
} from '@saksgang/event-store';
import type { Clock } from '@saksgang/kernel';
import type { System } from '../composition/open-system.ts';
import { sharedAnswer } from './shared-answer.ts';

/** How far the notary's signature is behind the feed. */
export interface NotaryLag {
  /** Position of the last event that a checkpoint covers. */
  readonly signed: Position;
  readonly head: Position;
  /** Age of the oldest event that none covers; null when that event cannot be read. */
  readonly seconds: number | null;
}

/** How the store and its readers do, whichever process runs them. Figures only. */
export interface Vitals {
  /** Position of the newest event. */
  readonly head: Position;
  readonly projections: readonly ProjectionHealth[];
  readonly notary: NotaryLag;
}

type Observed = Pick<System, 'store' | 'runner' | 'integrity' | 'clock'>;

/** However many probes and scrapers ask, the store is asked once a second. */
const FRESH_MS = 1_000;

/** What whoever watches asks for. @throws what the store throws while it does not answer */
export function watchVitals(system: Observed): () => Promise<Vitals> {
  return sharedAnswer(() => takeVitals(system), FRESH_MS);
}

async function takeVitals(system: Observed): Promise<Vitals> {
  const head = await system.store.head();
  const [projections, notary] = await Promise.all([
    system.runner.health(),
    notaryLag(system, head),
  ]);
  return { head, projections, notary };
}

async function notaryLag(
  { store, integrity: { proofs, records }, clock }: Observed,
  head: Position,
): Promise<NotaryLag> {
  const { treeSize } = await proofs.status();
  const [last] = treeSize === 0 ? [] : await records.leaves(treeSize - 1, 1);
  const signed = last?.position ?? START;
  const seconds = signed < head ? await ageOfFirstAfter(store, signed, clock) : 0;
  return { signed, head, seconds };
}

async function ageOfFirstAfter(
  store: EventStore,
  position: Position,
  clock: Clock,
): Promise<number | null> {
  try {
    const { events } = await store.readAll({ after: position, limit: 1 });
    const [first] = events;
    if (first === undefined) return 0;
    return Math.max(0, (Date.parse(clock()) - Date.parse(first.recordedAt)) / 1_000);
  } catch (error) {
    if (error instanceof UnreadableEvent) return null;
    throw error;
  }
}

/** How many events lie after one position, up to the other; null where positions are not dense. */
export function eventsBetween(
  { capabilities }: Pick<EventStore, 'capabilities'>,
  after: Position,
  upTo: Position,
): number | null {
  if (!capabilities.densePositions) return null;
  return after < upTo ? Number(upTo - after) : 0;
}
