import type { streams } from './protocol.ts';
import type { Sender } from './sender.ts';
import { consumerTooSlow, type Refusal } from './statuses.ts';

/**
 * How many events may wait for a live subscriber; the one that would make it full drops the subscriber instead.
 * With as many, one append of 200 events drops a subscriber however fast it is, as it does on a server.
 */
export const LIVE_BUFFER = 200;

export interface LiveBuffer {
  add(frames: readonly streams.ReadResp[]): void;
  /** Delivers what is buffered, and then ends the call. */
  drop(refusal: Refusal): void;
}

/** Takes what is written while the subscriber is live. */
export function createLiveBuffer(sender: Sender, capacity: number): LiveBuffer {
  const waiting: streams.ReadResp[] = [];
  let events = 0;
  let end: Refusal | undefined;
  let isRunning = false;

  async function run(): Promise<void> {
    for (let frame = waiting.shift(); frame; frame = waiting.shift()) {
      if (frame.hasEvent()) events -= 1;
      await sender.send([frame]);
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
    if (frame.hasEvent()) events += 1;
    if (events >= capacity) end = consumerTooSlow;
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
