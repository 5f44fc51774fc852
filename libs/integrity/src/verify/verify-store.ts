import {
  START,
  UnreadableEvent,
  type EventStore,
  type Position,
  type StoredEvent,
} from '@saksgang/event-store';
import type { CheckpointArchive } from '../checkpoint/checkpoint-archive.ts';
import type { NoteVerifier } from '../checkpoint/note-keys.ts';
import type { TreeHead } from '../merkle/check.ts';
import { GrowingTree } from '../merkle/growing-tree.ts';
import { leafOf } from '../notary/book.ts';
import type { NotedLeaf, TreeStore } from '../notary/tree-store.ts';
import { ChainHeads } from './chain-heads.ts';
import { checkHash, checkLink } from './check-event.ts';
import { explain, isAsNoted, removed } from './compare.ts';
import { bornOutBy, isRootOf, nextOf, type ReadEvent } from './confirm.ts';
import { NOWHERE, type Finding, type VerifyReport } from './finding.ts';
import { signedRoots, type SignedRoot } from './signed-roots.ts';
import { notedLeaves, storedEvents } from './sources.ts';
import { unreadable } from './unreadable.ts';

export interface VerifyOptions {
  readonly store: EventStore;
  readonly records: TreeStore;
  readonly archive: CheckpointArchive;
  readonly origin: string;
  /** Whose signatures count. */
  readonly keys: readonly NoteVerifier[];
  /** Told now and then how many events have been looked at. */
  onProgress?(events: number): void;
}

/**
 * Recomputes everything from the store: each hash, each chain, the tree against every checkpoint. Ends at
 * the first thing that is not as it was signed. Memory is bounded, however large the store is.
 */
export async function verifyStore(options: VerifyOptions): Promise<VerifyReport> {
  const verification = new StoreVerification(options);
  const finding = await verification.run();
  return verification.report(finding);
}

const TELL_EVERY = 1_000;

/** Finds what is wrong with one event, and whether that needs the notary's word. */
interface Suspicion {
  readonly finding: Finding;
  /** Only the notary's records say so: they have to be what was signed. */
  readonly rests: 'onRecords' | 'onItself';
}

class StoreVerification {
  readonly #options: VerifyOptions;
  readonly #events: AsyncIterator<ReadEvent, void>;
  readonly #noted: AsyncIterator<NotedLeaf, void>;
  readonly #signed: AsyncIterator<SignedRoot, void>;
  readonly #heads: ChainHeads;
  readonly #tree = new GrowingTree();
  #next: TreeHead | null = null;
  #checkpoints = 0;
  #signedSize = 0;
  /** Of the last event looked at, and of the last one under a checkpoint. */
  #position: Position = START;
  #signedPosition: Position = START;

  constructor(options: VerifyOptions) {
    this.#options = options;
    this.#events = storedEvents(options.store);
    this.#noted = notedLeaves(options.records);
    this.#signed = signedRoots(options.archive, options.origin, options.keys);
    this.#heads = new ChainHeads(options.store);
  }

  async run(): Promise<Finding | null> {
    const wrong = await this.#nextCheckpoint();
    if (wrong) return wrong;
    for (;;) {
      // In this order: what was noted is in the store, also while a server goes on writing.
      const noted = await nextOf(this.#noted);
      const event = await nextOf(this.#events);
      if (event === null) return this.#checkEnd(noted);
      if (event instanceof UnreadableEvent) return unreadable(event, noted);
      const suspicion = await this.#suspect(event, noted);
      if (suspicion) return this.#confirm(suspicion, event, noted);
      const contradicted = await this.#pass(event);
      if (contradicted) return contradicted;
    }
  }

  report(finding: Finding | null): VerifyReport {
    const events = this.#tree.size;
    return { events, checkpoints: this.#checkpoints, unsigned: events - this.#signedSize, finding };
  }

  async #suspect(event: StoredEvent, noted: NotedLeaf | null): Promise<Suspicion | null> {
    try {
      const altered = checkHash(event);
      if (altered) return byItself(altered);
      if (noted !== null && !isAsNoted(event, noted)) {
        return { finding: await explain(event, noted, this.#options), rests: 'onRecords' };
      }
      return byItself(this.#checkGap(event) ?? checkLink(event, await this.#heads.before(event)));
    } catch (error) {
      if (error instanceof UnreadableEvent) return byItself(unreadable(error, null));
      throw error;
    }
  }

  /** Engines whose positions are dense show a removed event even before it was noted. */
  #checkGap({ position }: StoredEvent): Finding | null {
    const expected = (this.#position + 1n) as Position;
    if (!this.#options.store.capabilities.densePositions || position === expected) return null;
    return removed({ stream: null, revision: null, position: expected });
  }

  async #pass(event: StoredEvent): Promise<Finding | null> {
    this.#heads.passed(event);
    this.#tree.append(leafOf(event));
    this.#position = event.position;
    if (this.#tree.size % TELL_EVERY === 0) this.#options.onProgress?.(this.#tree.size);
    if (this.#next?.size !== this.#tree.size) return null;
    if (!isRootOf(this.#next, this.#tree)) return this.#rewritten(this.#next.size);
    return this.#nextCheckpoint();
  }

  async #nextCheckpoint(): Promise<Finding | null> {
    if (this.#next !== null) {
      this.#checkpoints += 1;
      this.#signedSize = this.#next.size;
      this.#signedPosition = this.#position;
      this.#next = null;
    }
    const signed = await nextOf(this.#signed);
    if (signed !== null && 'sentence' in signed) return signed;
    this.#next = signed;
    return null;
  }

  async #checkEnd(noted: NotedLeaf | null): Promise<Finding | null> {
    if (noted !== null) {
      return this.#confirm({ finding: removed(noted), rests: 'onRecords' }, null, noted);
    }
    if (this.#next === null) return this.#checkSigned();
    const missing = this.#next.size - this.#tree.size;
    return {
      ...NOWHERE,
      kind: 'removed',
      sentence: `the last ${missing} events were removed: ${this.#next.size} were signed, ${this.#tree.size} are there`,
    };
  }

  /** Checkpoints that are all gone prove nothing: what was noted for long must have been signed. */
  async #checkSigned(): Promise<Finding | null> {
    const { size } = await this.#options.records.head();
    if (size === 0 || this.#checkpoints > 0) return null;
    const sentence = `there is no checkpoint, though ${size} events were noted`;
    return { ...NOWHERE, kind: 'checkpoint', sentence };
  }

  /** The records name the event; that they are true shows at the next checkpoint. */
  async #confirm(
    { finding, rests }: Suspicion,
    event: ReadEvent | null,
    noted: NotedLeaf | null,
  ): Promise<Finding> {
    const next = this.#next;
    if (rests === 'onItself' || next === null) return finding;
    const borneOut = await bornOutBy(next, {
      tree: this.#tree,
      noted,
      furtherNoted: this.#noted,
      event,
      furtherEvents: this.#events,
    });
    switch (borneOut) {
      case 'records':
        return finding;
      case 'events':
        return recordsDamaged(this.#tree.size, finding);
      case 'neither':
        return this.#rewritten(next.size);
    }
  }

  #rewritten(size: number): Finding {
    const from = (this.#signedPosition + 1n) as Position;
    return {
      stream: null,
      revision: null,
      position: from,
      kind: 'rewritten',
      sentence:
        `the first changed event is among numbers ${this.#signedSize + 1} to ${size} (from position ${from} on): ` +
        'events and the notary’s records were both rewritten, and neither is what was signed',
    };
  }
}

function byItself(finding: Finding | null): Suspicion | null {
  return finding && { finding, rests: 'onItself' };
}

function recordsDamaged(index: number, { stream, revision, position }: Finding): Finding {
  return {
    stream,
    revision,
    position,
    kind: 'recordsDamaged',
    sentence: `the notary’s record of leaf ${index} was changed; the events are as they were signed`,
  };
}
