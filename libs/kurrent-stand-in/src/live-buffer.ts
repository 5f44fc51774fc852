import type { streams } from './protocol.ts';
import type { Sender } from './sender.ts';
import { consumerTooSlow, type Refusal } from './statuses.ts';

/** When a live subscriber counts as too slow. */
export interface LiveBufferRule {
  /** Events that may wait; the one that would fill the buffer drops the subscriber instead. */
  readonly capacity: number;
  /** Events taken from the buffer in one turn of the event loop. */
  readonly takenPerTurn: number;
}

/**
 * Set so that what was seen of a server comes out: one append of 200 events drops a subscriber however fast it
 * is, 64 writers at once drop it after a while and a single one never, and one that sleeps is dropped after
 * about 300.
 */
export const SEEN_RULE: LiveBufferRule = { capacity: 200, takenPerTurn: 60 };

export interface LiveBuffer {
  add(frames: readonly streams.ReadResp[]): void;
  /** Delivers what is buffered, and then ends the call. */
  drop(refusal: Refusal): void;
}

/** Takes what is written while the subscriber is live, at most `capacity` events of it at a time. */
export function createLiveBuffer(sender: Sender, rule: LiveBufferRule): LiveBuffer {
  const waiting: streams.ReadResp[] = [];
  let end: Refusal | undefined;
  let isRunning = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      if (!(await sender.send(waiting.splice(0, rule.takenPerTurn)))) break;
      await nextTurn();
    }
    isRunning = false;
    if (end) sender.refuse(end);
  }

  function wake(): void {
    if (isRunning) return;
    isRunning = true;
    setImmediate(() => void run());
  }

  function addOne(frame: streams.ReadResp): void {
    if (end) return;
    if (frame.hasEvent() && waiting.length + 1 >= rule.capacity) end = consumerTooSlow;
    else waiting.push(frame);
  }

  return {
    add(frames) {
      for (const frame of frames) addOne(frame);
      wake();
    },
    drop(refusal) {
      end ??= refusal;
      wake();
    },
  };
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
