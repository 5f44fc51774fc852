import type { CommittedIds } from './committed-ids.ts';
import type { ExpectedState } from './events.ts';
import { headOf, isSoftDeleted, NO_REVISION, type Stream } from './stream.ts';

export type Decision =
  | { readonly kind: 'write' }
  /** All of it was written before; `last` is the revision it ended at then. */
  | { readonly kind: 'repeat'; readonly last: bigint }
  | { readonly kind: 'wrongExpectedVersion' }
  | { readonly kind: 'streamDeleted' };

const WRITE: Decision = { kind: 'write' };
const WRONG: Decision = { kind: 'wrongExpectedVersion' };

/**
 * What becomes of an append of the events `ids` to `stream`. An exact revision is judged by what the stream
 * holds; without one, only the ids remembered since the server started tell a repetition.
 */
export function decideAppend(
  stream: Stream,
  hasSettings: boolean,
  expected: ExpectedState,
  ids: readonly string[],
  committed: CommittedIds,
): Decision {
  if (stream.isTombstoned) return { kind: 'streamDeleted' };
  if (expected === 'any') return byMemory(stream, ids, committed);
  if (expected === 'stream_exists') {
    if (isSoftDeleted(stream)) return { kind: 'streamDeleted' };
    const exists = stream.events.length > 0 || hasSettings;
    return exists ? byMemory(stream, ids, committed) : WRONG;
  }
  return byRevision(stream, expected === 'no_stream' ? NO_REVISION : expected, ids);
}

function byMemory({ name }: Stream, ids: readonly string[], committed: CommittedIds): Decision {
  const revisions = ids.map((id) => committed.revisionIn(name, id));
  if (revisions[0] === undefined) return WRITE;
  const last = revisions.at(-1);
  return last === undefined || revisions.includes(undefined) ? WRONG : { kind: 'repeat', last };
}

function byRevision(stream: Stream, expected: bigint, ids: readonly string[]): Decision {
  const head = headOf(stream);
  if (expected > head) return WRONG;
  if (expected === head) return WRITE;
  const next = Number(expected) + 1;
  const isRepeated = (id: string, index: number) => stream.events[next + index]?.id === id;
  if (ids.length > 0 && ids.every(isRepeated)) {
    return { kind: 'repeat', last: expected + BigInt(ids.length) };
  }
  const isFirstNew = ids.length > 0 && stream.events[next]?.id !== ids[0];
  return expected === NO_REVISION && isFirstNew && isSoftDeleted(stream) ? WRITE : WRONG;
}
