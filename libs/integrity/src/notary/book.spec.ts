import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { streamName, type Position } from '@saksgang/event-store';
import { Book } from './book.ts';
import { createMemoryTreeStore } from './memory-tree-store.ts';
import type { TreeStore } from './tree-store.ts';

const stream = streamName('case', randomUUID());

function anEvent(revision: number) {
  const hash = revision.toString(16).padStart(64, '0');
  return { hash, position: BigInt(revision + 1) as Position, stream, revision };
}

/** Records whose next append takes until it is let go, or is given up. */
function slowRecords() {
  const records = createMemoryTreeStore(randomUUID());
  let decide: { keep(): void; giveUp(): void } = { keep: ignore, giveUp: ignore };
  const slow: TreeStore = {
    ...records,
    async append(leaves, nodes) {
      await new Promise<void>((keep, reject) => {
        decide = { keep, giveUp: () => reject(new Error('the database did not answer')) };
      });
      await records.append(leaves, nodes);
    },
  };
  return { slow, keep: () => decide.keep(), giveUp: () => decide.giveUp() };
}

function ignore(): void {
  // Nobody waits yet.
}

describe('The notary’s book', () => {
  it('holds an event, to be proved and signed, when its records do and not before', async () => {
    const { slow, keep } = slowRecords();
    const book = await Book.open(slow);
    const empty = book.root();
    const entering = book.enter([anEvent(0), anEvent(1)]);
    expect([book.size, book.root()]).toEqual([0, empty]);
    keep();
    await entering;
    expect(book.size).toBe(2);
    expect(book.root()).toEqual((await Book.open(slow)).root());
  });

  it('holds what it held when the records took nothing', async () => {
    const { slow, giveUp } = slowRecords();
    const book = await Book.open(slow);
    const empty = book.root();
    const entering = book.enter([anEvent(0)]);
    giveUp();
    await expect(entering).rejects.toThrow('did not answer');
    expect([book.size, book.root()]).toEqual([0, empty]);
  });
});
