import {
  UnreadableEvent,
  type EventStore,
  type StoredEvent,
  type StreamName,
} from '@saksgang/event-store';
import type { CheckpointArchive } from '../checkpoint/checkpoint-archive.ts';
import type { SignedCheckpoint } from '../checkpoint/checkpoint.ts';
import type { NoteVerifier } from '../checkpoint/note-keys.ts';
import { isIncluded } from '../merkle/check.ts';
import { isSameHash } from '../merkle/hash.ts';
import { inclusionProof } from '../merkle/prove.ts';
import { leafOf } from '../notary/book.ts';
import { TreeDamaged, type NotedLeaf, type TreeStore } from '../notary/tree-store.ts';
import { checkHash, checkLink, type ChainHead } from './check-event.ts';
import { altered, moved, removed } from './compare.ts';
import { NOWHERE, unproved, type Finding, type VerifyReport } from './finding.ts';
import { openTrusted } from './signed-roots.ts';
import { unreadable } from './unreadable.ts';

export interface VerifyStreamOptions {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly records: TreeStore;
  readonly archive: CheckpointArchive;
  readonly origin: string;
  /** Whose signatures count. */
  readonly keys: readonly NoteVerifier[];
}

/**
 * Recomputes one stream: each hash, the chain, and each event's place under the newest checkpoint.
 * @returns null when the stream is unknown to the store and to the notary
 */
export async function verifyStream(
  stream: StreamName,
  options: VerifyStreamOptions,
): Promise<VerifyReport | null> {
  const signed = await newestSigned(options);
  if ('sentence' in signed) return { ...NOTHING, finding: signed };
  const leaves = await options.records.leavesOf(stream, 0);
  const verification = new StreamVerification(options, signed, leaves);
  const finding = await verification.run(stream);
  const report = { ...NOTHING, checkpoints: 1, ...verification.counted, finding };
  return report.events === 0 && finding === null ? null : report;
}

const NOTHING = { events: 0, checkpoints: 0, unsigned: 0 };

class StreamVerification {
  readonly #options: VerifyStreamOptions;
  readonly #signed: SignedCheckpoint;
  readonly #leaves: ReadonlyMap<number, NotedLeaf>;
  #before: ChainHead | null = null;
  #unsigned = 0;

  constructor(
    options: VerifyStreamOptions,
    signed: SignedCheckpoint,
    leaves: readonly NotedLeaf[],
  ) {
    this.#options = options;
    this.#signed = signed;
    this.#leaves = new Map(leaves.map((leaf) => [leaf.revision, leaf]));
  }

  get counted() {
    return { events: this.#next, unsigned: this.#unsigned };
  }

  get #next(): number {
    return (this.#before?.revision ?? -1) + 1;
  }

  async run(stream: StreamName): Promise<Finding | null> {
    try {
      for await (const event of this.#read(stream)) {
        const finding = await this.#check(event);
        if (finding) return finding;
        this.#before = event;
      }
    } catch (error) {
      if (error instanceof TreeDamaged) return damaged(error);
      if (!(error instanceof UnreadableEvent)) throw error;
      const isNext = error.revision === this.#next;
      return (isNext ? null : this.#missing()) ?? unreadable(error, this.#leafOf(error.revision));
    }
    return this.#missing();
  }

  #leafOf(revision: number): NotedLeaf | null {
    return this.#leaves.get(revision) ?? null;
  }

  /** The event that should come next, where it was noted once. */
  #missing(): Finding | null {
    const noted = this.#leafOf(this.#next);
    return noted && removed(noted);
  }

  /** Page by page, and one by one once a page can't be read: so everything before that event is looked at. */
  async *#read(stream: StreamName): AsyncGenerator<StoredEvent, void> {
    const { store } = this.#options;
    try {
      yield* store.readStream(stream);
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      for (let at = this.#next; at < error.revision; at += 1) {
        yield* store.readStream(stream, { from: at, to: at });
      }
      throw error;
    }
  }

  async #check(event: StoredEvent): Promise<Finding | null> {
    const missing = event.revision > this.#next ? this.#missing() : null;
    if (missing) return missing;
    return (
      checkHash(event) ??
      (await this.#checkPlace(event, this.#leafOf(event.revision))) ??
      checkLink(event, this.#before)
    );
  }

  async #checkPlace(event: StoredEvent, leaf: NotedLeaf | null): Promise<Finding | null> {
    if (leaf && !isSameHash(leafOf(event), leaf.hash)) return altered(leaf);
    if (leaf && event.position !== leaf.position) return moved(leaf, event);
    if (!leaf || leaf.index >= this.#signed.size) {
      this.#unsigned += 1;
      return null;
    }
    const proof = await inclusionProof(leaf.index, this.#signed.size, this.#options.records.nodes);
    return isIncluded(leaf.hash, leaf.index, this.#signed, proof) ? null : unproved(event);
  }
}

async function newestSigned({
  archive,
  origin,
  keys,
}: VerifyStreamOptions): Promise<SignedCheckpoint | Finding> {
  const note = await archive.latest();
  if (note !== null) return openTrusted(note, 'the newest checkpoint', origin, keys);
  const sentence = 'there is no checkpoint to check against';
  return { ...NOWHERE, kind: 'checkpoint', sentence };
}

function damaged({ message }: TreeDamaged): Finding {
  return { ...NOWHERE, kind: 'recordsDamaged', sentence: message };
}
