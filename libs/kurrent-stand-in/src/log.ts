import type { RecordedEvent } from './events.ts';

/** Every event in the order of writing. Positions increase and leave gaps: they count bytes. */
export interface Log {
  readonly length: number;
  /** Where the next record will begin. */
  readonly end: bigint;
  at(index: number): RecordedEvent | undefined;
  add(event: RecordedEvent): void;
  /** Leaves room for a record that is no event, as each start of a server writes one. */
  skip(bytes: bigint): void;
  /** Index of the first record that begins at `position` or after it. */
  indexFrom(position: bigint): number;
  /** Whether a reader may begin at `position`: at a record, at the start, at the end or past it. */
  isBoundary(position: bigint): boolean;
}

const FRAME = 92n;

/** Bytes that a record takes in the log: a frame, the names and what the writer gave. */
export function sizeOf(event: Omit<RecordedEvent, 'position' | 'revision'>): bigint {
  const names = Buffer.byteLength(event.stream) + Buffer.byteLength(event.type);
  return FRAME + BigInt(names + event.data.length + event.metadata.length);
}

export function createLog(): Log {
  const events: RecordedEvent[] = [];
  let end = 0n;

  function indexFrom(position: bigint): number {
    let [low, high] = [0, events.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((events[middle]?.position ?? end) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    get length() {
      return events.length;
    },
    get end() {
      return end;
    },
    at: (index) => events[index],
    add(event) {
      events.push(event);
      end = event.position + sizeOf(event);
    },
    skip(bytes) {
      end += bytes;
    },
    indexFrom,
    isBoundary: (position) =>
      position === 0n || position >= end || events[indexFrom(position)]?.position === position,
  };
}
