/** Leaves from `start` up to but not `end`, whose hash a proof needs. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** A complete subtree: the `index`-th one of 2^`level` leaves. Its hash never changes as the tree grows. */
export interface NodeId {
  readonly level: number;
  readonly index: number;
}

/** The largest power of two below `size`, where RFC 6962 § 2.1 splits a tree; `size` is at least two. */
export function splitOf(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** The siblings on the way from a leaf to the root, the lowest first (RFC 6962 § 2.1.1). */
export function inclusionRanges(index: number, { start, end }: LeafRange): readonly LeafRange[] {
  if (end - start === 1) return [];
  const middle = start + splitOf(end - start);
  const [left, right] = halves(start, middle, end);
  return index < middle
    ? [...inclusionRanges(index, left), right]
    : [...inclusionRanges(index, right), left];
}

/**
 * What shows that a tree of `older` leaves is the beginning of this one (RFC 6962 § 2.1.2).
 * @param older leaves of the range that the older tree has; at least one
 * @param isOlderRoot whether the range begun is the whole older tree, whose root the verifier knows
 */
export function consistencyRanges(
  older: number,
  { start, end }: LeafRange,
  isOlderRoot = true,
): readonly LeafRange[] {
  if (older === end - start) return isOlderRoot ? [] : [{ start, end }];
  const split = splitOf(end - start);
  const [left, right] = halves(start, start + split, end);
  return older <= split
    ? [...consistencyRanges(older, left, isOlderRoot), right]
    : [...consistencyRanges(older - split, right, false), left];
}

/** The complete subtrees a range consists of, from left to right. A range begins where a subtree of its size may. */
export function subtreesOf({ start, end }: LeafRange): readonly NodeId[] {
  const subtrees: NodeId[] = [];
  for (let at = start; at < end;) {
    const level = levelWithin(end - at);
    subtrees.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return subtrees;
}

function levelWithin(size: number): number {
  let level = 0;
  while (2 ** (level + 1) <= size) level += 1;
  return level;
}

function halves(start: number, middle: number, end: number): readonly [LeafRange, LeafRange] {
  return [
    { start, end: middle },
    { start: middle, end },
  ];
}
