import type { Hash, Inclusion } from '@saksgang/integrity';

export interface InclusionView {
  /** Whole numbers as text, as all that may outgrow 32 bits. */
  readonly leafIndex: string;
  readonly treeSize: string;
  readonly hashes: readonly string[];
  readonly checkpoint: string;
}

export function inclusionView(inclusion: Inclusion): InclusionView {
  const { leafIndex, treeSize, hashes, checkpoint } = inclusion;
  return {
    leafIndex: String(leafIndex),
    treeSize: String(treeSize),
    hashes: hashes.map(hex),
    checkpoint,
  };
}

export function hex(hash: Hash): string {
  return Buffer.from(hash).toString('hex');
}
