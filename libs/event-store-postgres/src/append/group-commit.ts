import { takeBatch, type PendingAppend } from './pending-append.ts';

/** While one batch is being committed the next is hashed and sent: neither side waits for the other. */
const LANES = 2;
/** Fewer appends than this are not worth two commits. */
const SMALLEST_SHARE = 16;
const LARGEST_SHARE = 512;

/**
 * Gathers appends that arrive while others are being written, and writes them together.
 * @param write writes a batch and returns those that must take another turn
 */
export class GroupCommit {
  readonly #write: (batch: readonly PendingAppend[]) => Promise<readonly PendingAppend[]>;
  readonly #queue: PendingAppend[] = [];
  readonly #busy = new Set<string>();
  readonly #lanes = new Set<Promise<void>>();
  #writing = 0;
  #isWoken = false;

  constructor(write: (batch: readonly PendingAppend[]) => Promise<readonly PendingAppend[]>) {
    this.#write = write;
  }

  add(append: PendingAppend): void {
    this.#queue.push(append);
    if (this.#isWoken) return;
    this.#isWoken = true;
    // Lets the appends of this turn gather first.
    queueMicrotask(() => {
      this.#isWoken = false;
      this.#fill();
    });
  }

  /** Waits for what has been asked so far. */
  async settle(): Promise<void> {
    await Promise.resolve();
    while (this.#lanes.size > 0) await Promise.all(this.#lanes);
  }

  #fill(): void {
    while (this.#lanes.size < LANES) {
      const batch = takeBatch(this.#queue, this.#busy, this.#share());
      if (batch.length === 0) return;
      const lane: Promise<void> = this.#run(batch).finally(() => {
        this.#lanes.delete(lane);
        this.#fill();
      });
      this.#lanes.add(lane);
    }
  }

  /** Equal lanes: were one to take all that waits, the other would run nearly empty, again and again. */
  #share(): number {
    const fair = Math.ceil((this.#queue.length + this.#writing) / LANES);
    return Math.min(Math.max(fair, SMALLEST_SHARE), LARGEST_SHARE);
  }

  async #run(batch: readonly PendingAppend[]): Promise<void> {
    for (const name of batch.flatMap(({ names }) => names)) this.#busy.add(name);
    this.#writing += batch.length;
    try {
      this.#queue.unshift(...(await this.#write(batch)));
    } catch (error) {
      for (const append of batch) append.reject(error);
    } finally {
      for (const name of batch.flatMap(({ names }) => names)) this.#busy.delete(name);
      this.#writing -= batch.length;
    }
  }
}
