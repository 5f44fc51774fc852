import { describe, expect, it } from '@jest/globals';
import { stoppable } from './stoppable.ts';

async function* silent(signal: AbortSignal, onEnd: () => void): AsyncGenerator<string, void, void> {
  try {
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    yield* [];
  } finally {
    onEnd();
  }
}

describe('A stream its reader stops', () => {
  it('ends at once, even while it waits for something that never comes', async () => {
    let hasEnded = false;
    const stream = stoppable((signal) => silent(signal, () => (hasEnded = true)));
    const waiting = stream.next();
    await stream.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(hasEnded).toBe(true);
  });
});
