import type { EventStore } from '@saksgang/event-store';
import type { CheckpointArchive } from '../checkpoint/checkpoint-archive.ts';
import { openCheckpoint, signCheckpoint, type SignedCheckpoint } from '../checkpoint/checkpoint.ts';
import { parseVerifier, type NoteSigner } from '../checkpoint/note-keys.ts';
import { isSameHash } from '../merkle/hash.ts';
import { rootAt } from '../merkle/prove.ts';
import type { Book } from './book.ts';
import type { TreeStore } from './tree-store.ts';

/** The store does not continue what was signed. Nothing is signed until somebody has looked. */
export class RefusedToSign extends Error {
  override readonly name = 'RefusedToSign';
}

export interface SigningDesk {
  readonly store: Pick<EventStore, 'head'>;
  readonly records: TreeStore;
  readonly archive: CheckpointArchive;
  /** The newest last; while a key is replaced there are two. */
  readonly signers: readonly NoteSigner[];
  readonly origin: string;
}

/**
 * The newest checkpoint, if it is of this log and signed by a key that is published or our own.
 * @throws RefusedToSign when it is another log's; UntrustedNote when no known key has signed it.
 */
export async function newestCheckpoint({
  archive,
  signers,
  origin,
}: Pick<SigningDesk, 'archive' | 'signers' | 'origin'>): Promise<SignedCheckpoint | null> {
  const note = await archive.latest();
  if (note === null) return null;
  const published = (await archive.keys()).map(parseVerifier);
  const own = signers.map(({ verifier }) => verifier);
  const foreign = published.filter(({ name }) => name !== origin);
  const newest = openCheckpoint(note, [...published, ...own]);
  if (newest.origin !== origin || foreign.length > 0) {
    throw new RefusedToSign('the checkpoints are of another store');
  }
  return newest;
}

/**
 * Signs what the book holds, if it is more than was signed last and continues it: a log never signs two
 * trees that contradict each other (c2sp.org/tlog-checkpoint).
 * @throws RefusedToSign when the store was rewritten, cut off, or is another.
 */
export async function signNews(book: Book, desk: SigningDesk): Promise<void> {
  const newest = await newestCheckpoint(desk);
  const { size } = book;
  const root = book.root();
  if (newest !== null && !(await isContinued(newest, book, desk))) return;
  if (size === (newest?.size ?? 0)) return;
  await desk.archive.add(size, signCheckpoint({ origin: desk.origin, size, root }, desk.signers));
}

/** False while the book is still catching up with what was signed. */
async function isContinued(
  newest: SignedCheckpoint,
  book: Book,
  { store, records }: SigningDesk,
): Promise<boolean> {
  if (book.size < newest.size) {
    if ((await store.head()) > book.position) return false;
    throw new RefusedToSign('the store holds fewer events than were signed');
  }
  if (!isSameHash(await rootAt(newest.size, records.nodes), newest.root)) {
    throw new RefusedToSign('the events are not those that were signed');
  }
  return true;
}
