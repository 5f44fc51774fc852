import { afterEach, describe, expect, it } from '@jest/globals';
import {
  askToConfirm,
  isAsking,
  settleConfirmation,
  subscribeToConfirmation,
} from './confirmation.ts';

afterEach(() => settleConfirmation(false));

describe('Whoever is asked to prove anew who they are', () => {
  it('is asked once for everything that waits for it, and all of it goes on', async () => {
    const waiting = [askToConfirm(), askToConfirm()];
    expect(isAsking()).toBe(true);
    settleConfirmation(true);
    expect(await Promise.all(waiting)).toEqual([true, true]);
    expect(isAsking()).toBe(false);
  });

  it('may leave it, and is asked anew the next time', async () => {
    const first = askToConfirm();
    settleConfirmation(false);
    expect(await first).toBe(false);
    void askToConfirm();
    expect(isAsking()).toBe(true);
  });

  it('sees the question come and go', () => {
    const seen: boolean[] = [];
    const stop = subscribeToConfirmation(() => seen.push(isAsking()));
    void askToConfirm();
    settleConfirmation(true);
    stop();
    expect(seen).toEqual([true, false]);
  });
});
