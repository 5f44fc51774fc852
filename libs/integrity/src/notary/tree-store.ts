import type { Position, Revision, StreamName } from '@saksgang/event-store';
import type { TreeNode } from '../merkle/growing-tree.ts';
import type { Hash } from '../merkle/hash.ts';
import type { ReadNodes } from '../merkle/prove.ts';

/** A leaf of the tree, and which event it is. Engines count positions as they like; leaves are dense. */
export interface NotedLeaf {
  readonly index: number;
  readonly position: Position;
  readonly stream: StreamName;
  readonly revision: Revision;
  /** RFC 6962 hash over the 32 bytes of the event's own hash. */
  readonly hash: Hash;
}

/** How far the notary has come. */
export interface NotedHead {
  /** Leaves noted. */
  readonly size: number;
  /** Of the last leaf's event; START before the first. */
  readonly position: Position;
}

/** Another notary has noted the same leaves; what it wrote stands. */
export class TreeMoved extends Error {
  override readonly name = 'TreeMoved';
}

/** A part of the tree is missing from the notary's records. */
export class TreeDamaged extends Error {
  override readonly name = 'TreeDamaged';
}

/** The notary's own records: its tree, and which leaf is which event. They only grow. */
export interface TreeStore {
  /** Made with the records; names the log. */
  storeId(): Promise<string>;
  head(): Promise<NotedHead>;
  /**
   * Notes leaves that follow on the last, with the subtrees they complete (leaves are subtrees too): all or none.
   * @throws TreeMoved when one is there already.
   */
  append(leaves: readonly NotedLeaf[], nodes: readonly TreeNode[]): Promise<void>;
  /** @throws TreeDamaged when one is missing. */
  readonly nodes: ReadNodes;
  /** From one leaf on, in their order. */
  leaves(from: number, limit: number): Promise<readonly NotedLeaf[]>;
  /** Of the events at these positions; events not noted yet are left out. */
  leavesAt(positions: readonly Position[]): Promise<readonly NotedLeaf[]>;
  /** Of a stream's events, from one revision on. */
  leavesOf(stream: StreamName, from: Revision): Promise<readonly NotedLeaf[]>;
}
