import { foldSubtrees } from './growing-tree.ts';
import type { Hash } from './hash.ts';
import {
  consistencyRanges,
  inclusionRanges,
  subtreesOf,
  type LeafRange,
  type NodeId,
} from './ranges.ts';

/** Hashes of complete subtrees, in the order they are asked for. */
export type ReadNodes = (nodes: readonly NodeId[]) => Promise<readonly Hash[]>;

/** The root a tree had when it held `size` leaves. */
export async function rootAt(size: number, read: ReadNodes): Promise<Hash> {
  return foldSubtrees(await read(subtreesOf({ start: 0, end: size })));
}

/**
 * That the leaf is one of the first `size` (RFC 6962 § 2.1.1).
 * @param index below `size`
 */
export function inclusionProof(
  index: number,
  size: number,
  read: ReadNodes,
): Promise<readonly Hash[]> {
  return hashesOf(inclusionRanges(index, { start: 0, end: size }), read);
}

/** That a tree of `older` leaves is the beginning of one of `newer` (RFC 6962 § 2.1.2). */
export async function consistencyProof(
  older: number,
  newer: number,
  read: ReadNodes,
): Promise<readonly Hash[]> {
  return older === 0 ? [] : hashesOf(consistencyRanges(older, { start: 0, end: newer }), read);
}

async function hashesOf(ranges: readonly LeafRange[], read: ReadNodes): Promise<readonly Hash[]> {
  const subtrees = ranges.map(subtreesOf);
  const hashes = await read(subtrees.flat());
  let next = 0;
  return subtrees.map(({ length }) => {
    next += length;
    return foldSubtrees(hashes.slice(next - length, next));
  });
}
