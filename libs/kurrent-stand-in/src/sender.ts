import type { ServerWritableStream } from '@grpc/grpc-js';
import { BREAKS, type Fault } from './faults.ts';
import type { streams } from './protocol.ts';
import type { Refusal } from './statuses.ts';

export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** The way to one reader, at the pace at which it takes what is sent. */
export interface Sender {
  /** Resolves when `frames` are on their way. False when the reader is gone or was refused. */
  send(frames: readonly streams.ReadResp[]): Promise<boolean>;
  /** Ends the call after what was sent, with the status of `refusal`. */
  refuse(refusal: Refusal): void;
  end(): void;
  /** Calls `tidy` when the call is over, however it ended. */
  onEnd(tidy: () => void): void;
}

/** How many frames may wait in the process for the reader to take them. */
const WINDOW = 64;

/** Sends twice or breaks midway as `fault` says. */
export function createSender(call: ReadCall, fault?: Fault): Sender {
  const reason = fault?.kind === 'breakAfter' ? BREAKS[fault.reason] : null;
  const last = fault?.kind === 'breakAfter' ? fault.events : Infinity;
  let eventsSent = 0;
  const copies = fault?.kind === 'duplicate' ? 2 : 1;
  const isOver = () => call.cancelled || call.writableEnded;

  function refuse(refusal: Refusal): void {
    if (!isOver()) call.emit('error', refusal);
  }

  function sendOne(frame: streams.ReadResp): void {
    const isEvent = frame.hasEvent();
    for (let copy = 0; copy < (isEvent ? copies : 1); copy += 1) call.write(frame);
    if (isEvent) eventsSent += 1;
    if (reason && eventsSent === last) refuse(reason);
  }

  return {
    async send(frames) {
      for (const frame of frames) {
        if (call.writableLength >= WINDOW) await room(call);
        if (isOver()) return false;
        sendOne(frame);
      }
      return !isOver();
    },
    refuse,
    end() {
      if (!isOver()) call.end();
    },
    onEnd: (tidy) => void call.on('cancelled', tidy).on('close', tidy),
  };
}

/** Resolves when the reader took what was written, or is gone. */
async function room(call: ReadCall): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      call.off('drain', done).off('cancelled', done);
      resolve();
    };
    call.on('drain', done).on('cancelled', done);
  });
}
