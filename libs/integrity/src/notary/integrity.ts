import { START, type EventStore, type Position } from '@saksgang/event-store';
import type { CheckpointArchive } from '../checkpoint/checkpoint-archive.ts';
import { openCheckpoint, type SignedCheckpoint } from '../checkpoint/checkpoint.ts';
import { parseVerifier } from '../checkpoint/note-keys.ts';
import { EMPTY_ROOT, type Hash } from '../merkle/hash.ts';
import { consistencyProof, inclusionProof } from '../merkle/prove.ts';
import type { NotedLeaf, TreeStore } from './tree-store.ts';

/** What has been signed so far, and with which keys to check it. */
export interface IntegrityStatus {
  /** Leaves of the newest signed tree; 0 before the first checkpoint. */
  readonly treeSize: number;
  readonly root: Hash;
  /** The signed note; null before the first. */
  readonly checkpoint: string | null;
  /** `name+hex key id+base64 key`, the oldest first. */
  readonly verifierKeys: readonly string[];
  /** From the last signed event to the newest there is, in positions; 0 when everything is signed. */
  readonly lag: bigint;
}

/** That an event is a leaf of a signed tree. */
export interface Inclusion {
  readonly leafIndex: number;
  readonly treeSize: number;
  readonly hashes: readonly Hash[];
  /** The signed note of that tree. */
  readonly checkpoint: string;
}

/** What anybody may ask the notary for, in every process. */
export interface Integrity {
  status(): Promise<IntegrityStatus>;
  /** For each position its proof; null where the event is not signed yet. */
  inclusions(positions: readonly Position[]): Promise<readonly (Inclusion | null)[]>;
  /** That the tree of `older` leaves is the beginning of that of `newer`; null when there is no such tree. */
  consistency(older: number, newer: number): Promise<readonly Hash[] | null>;
}

export interface IntegritySources {
  readonly store: Pick<EventStore, 'head'>;
  readonly records: TreeStore;
  readonly archive: CheckpointArchive;
}

export function createIntegrity({ store, records, archive }: IntegritySources): Integrity {
  return {
    async status() {
      const [head, keys, signed] = await Promise.all([
        store.head(),
        archive.keys(),
        newestOf(archive),
      ]);
      const size = signed?.size ?? 0;
      const [last] = size === 0 ? [] : await records.leaves(size - 1, 1);
      const lag = head - (last?.position ?? START);
      return {
        treeSize: size,
        root: signed?.root ?? EMPTY_ROOT,
        checkpoint: signed?.note ?? null,
        verifierKeys: keys,
        // The head was asked for first: it may be behind what was signed since.
        lag: lag > 0n ? lag : 0n,
      };
    },
    async inclusions(positions) {
      const [signed, leaves] = await Promise.all([newestOf(archive), records.leavesAt(positions)]);
      const byPosition = new Map(leaves.map((leaf) => [leaf.position, leaf]));
      const proofs = positions.map((position) =>
        proofOf(byPosition.get(position), signed, records),
      );
      return Promise.all(proofs);
    },
    async consistency(older, newer) {
      const { size } = await records.head();
      const isThere = older >= 0 && older <= newer && newer <= size;
      return isThere ? consistencyProof(older, newer, records.nodes) : null;
    },
  };
}

async function proofOf(
  leaf: NotedLeaf | undefined,
  signed: SignedCheckpoint | null,
  records: TreeStore,
): Promise<Inclusion | null> {
  if (!leaf || !signed || leaf.index >= signed.size) return null;
  const hashes = await inclusionProof(leaf.index, signed.size, records.nodes);
  return { leafIndex: leaf.index, treeSize: signed.size, hashes, checkpoint: signed.note };
}

async function newestOf(archive: CheckpointArchive): Promise<SignedCheckpoint | null> {
  const note = await archive.latest();
  if (note === null) return null;
  return openCheckpoint(note, (await archive.keys()).map(parseVerifier));
}
