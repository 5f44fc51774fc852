import { EMPTY_ROOT, nodeHash, type Hash } from './hash.ts';
import type { NodeId } from './ranges.ts';

/** A complete subtree with its hash. */
export interface TreeNode extends NodeId {
  readonly hash: Hash;
}

/** Folds the hashes of subtrees that lie beside each other, from left to right, into one (RFC 6962 § 2.1). */
export function foldSubtrees(hashes: readonly Hash[]): Hash {
  const last = hashes.at(-1);
  if (last === undefined) return EMPTY_ROOT;
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/**
 * A tree of which only the right edge is kept: the hashes of its complete subtrees, the largest first.
 * Memory is logarithmic, so a whole store can be run through it.
 */
export class GrowingTree {
  readonly #edge: TreeNode[];
  #size: number;

  /** @param edge the complete subtrees of a tree of `size` leaves, from left to right */
  constructor(size = 0, edge: readonly TreeNode[] = []) {
    this.#size = size;
    this.#edge = [...edge];
  }

  get size(): number {
    return this.#size;
  }

  /** A tree of the same leaves, to grow on its own. */
  copy(): GrowingTree {
    return new GrowingTree(this.#size, this.#edge);
  }

  root(): Hash {
    return foldSubtrees(this.#edge.map(({ hash }) => hash));
  }

  /** Adds a leaf. @returns the leaf and the subtrees it completed, the lowest first */
  append(leaf: Hash): readonly TreeNode[] {
    let node: TreeNode = { level: 0, index: this.#size, hash: leaf };
    const completed = [node];
    this.#size += 1;
    for (let left = this.#edge.at(-1); left?.level === node.level; left = this.#edge.at(-1)) {
      this.#edge.pop();
      const { level, index } = left;
      node = { level: level + 1, index: index / 2, hash: nodeHash(left.hash, node.hash) };
      completed.push(node);
    }
    this.#edge.push(node);
    return completed;
  }
}
