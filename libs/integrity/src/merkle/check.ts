import { EMPTY_ROOT, isSameHash, nodeHash, type Hash } from './hash.ts';
import { splitOf } from './ranges.ts';

/** A tree as its checkpoint tells it. */
export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** Whether the proof shows that `leaf` (its leaf hash) is number `index` of the tree. */
export function isIncluded(
  leaf: Hash,
  index: number,
  tree: TreeHead,
  proof: readonly Hash[],
): boolean {
  if (!isLeafNumber(index, tree.size)) return false;
  const root = rootOver(leaf, index, tree.size, proof);
  return root !== null && isSameHash(root, tree.root);
}

/** Whether the proof shows that the older tree is the beginning of the newer one. */
export function isConsistent(older: TreeHead, newer: TreeHead, proof: readonly Hash[]): boolean {
  if (older.size > newer.size) return false;
  if (older.size === 0) return proof.length === 0 && isSameHash(older.root, EMPTY_ROOT);
  const roots = rootsOver(older.size, newer.size, proof, older.root);
  return (
    roots !== null && isSameHash(roots.older, older.root) && isSameHash(roots.newer, newer.root)
  );
}

function isLeafNumber(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

function rootOver(leaf: Hash, index: number, size: number, proof: readonly Hash[]): Hash | null {
  const sibling = proof.at(-1);
  if (size === 1) return sibling === undefined ? leaf : null;
  if (sibling === undefined) return null;
  const split = splitOf(size);
  const below = proof.slice(0, -1);
  if (index < split) {
    const left = rootOver(leaf, index, split, below);
    return left && nodeHash(left, sibling);
  }
  const right = rootOver(leaf, index - split, size - split, below);
  return right && nodeHash(sibling, right);
}

interface Roots {
  readonly older: Hash;
  readonly newer: Hash;
}

/** @param known the older root, while the part looked at begins where the whole older tree does; else null */
function rootsOver(
  older: number,
  newer: number,
  proof: readonly Hash[],
  known: Hash | null,
): Roots | null {
  if (older === newer) return rootsOfEqual(proof, known);
  const sibling = proof.at(-1);
  if (sibling === undefined) return null;
  const split = splitOf(newer);
  const below = proof.slice(0, -1);
  if (older <= split) {
    const left = rootsOver(older, split, below, known);
    return left && { older: left.older, newer: nodeHash(left.newer, sibling) };
  }
  const right = rootsOver(older - split, newer - split, below, null);
  return right && { older: nodeHash(sibling, right.older), newer: nodeHash(sibling, right.newer) };
}

function rootsOfEqual(proof: readonly Hash[], known: Hash | null): Roots | null {
  const [only, ...more] = known === null ? proof : [known, ...proof];
  return only !== undefined && more.length === 0 ? { older: only, newer: only } : null;
}
