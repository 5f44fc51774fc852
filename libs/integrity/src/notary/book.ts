import type { Position, StoredEvent } from '@saksgang/event-store';
import { GrowingTree } from '../merkle/growing-tree.ts';
import { leafHash, type Hash } from '../merkle/hash.ts';
import { subtreesOf } from '../merkle/ranges.ts';
import type { NotedLeaf, TreeStore } from './tree-store.ts';

/** The leaf of an event: the RFC 6962 hash of the 32 bytes of its own hash. */
export function leafOf({ hash }: Pick<StoredEvent, 'hash'>): Hash {
  return leafHash(Buffer.from(hash, 'hex'));
}

/** What the notary looks at of an event. */
type EnteredEvent = Pick<StoredEvent, 'hash' | 'position' | 'stream' | 'revision'>;

/** The notary's tree at work: its right edge in memory, everything else in its records. */
export class Book {
  readonly #records: TreeStore;
  /** What the records hold: what is still being noted may neither be proved nor signed. */
  #tree: GrowingTree;
  #position: Position;

  private constructor(records: TreeStore, tree: GrowingTree, position: Position) {
    this.#records = records;
    this.#tree = tree;
    this.#position = position;
  }

  /** Goes on where the records end. */
  static async open(records: TreeStore): Promise<Book> {
    const { size, position } = await records.head();
    const ids = subtreesOf({ start: 0, end: size });
    const hashes = await records.nodes(ids);
    const edge = ids.flatMap((id, at) => {
      const hash = hashes[at];
      return hash === undefined ? [] : [{ ...id, hash }];
    });
    return new Book(records, new GrowingTree(size, edge), position);
  }

  get size(): number {
    return this.#tree.size;
  }

  /** Of the last event noted. */
  get position(): Position {
    return this.#position;
  }

  root(): Hash {
    return this.#tree.root();
  }

  /**
   * Notes events in their order. After an error the book is of no more use: open another.
   * @throws TreeMoved when another notary was at work.
   */
  async enter(events: readonly EnteredEvent[]): Promise<void> {
    const leaves: NotedLeaf[] = [];
    const grown = this.#tree.copy();
    const nodes = events.flatMap((event) => {
      const { position, stream, revision } = event;
      const hash = leafOf(event);
      leaves.push({ index: grown.size, position, stream, revision, hash });
      return grown.append(hash);
    });
    await this.#records.append(leaves, nodes);
    this.#tree = grown;
    this.#position = events.at(-1)?.position ?? this.#position;
  }
}
