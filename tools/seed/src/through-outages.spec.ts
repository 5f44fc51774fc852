import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '@saksgang/event-store';
import { throughOutages } from './through-outages.ts';

const away = () => new StoreUnavailable('the store is away');

/** Work that fails with these, one after the other, and is done then. */
function failingWith(...errors: Error[]): () => Promise<string> {
  return async () => {
    const error = errors.shift();
    if (error) throw error;
    return 'done';
  };
}

function endure(work: () => Promise<string>, enduresMs: number) {
  const outages: number[] = [];
  const onOutage = (failures: number) => void outages.push(failures);
  return { outages, outcome: throughOutages(work, { enduresMs, pauseMs: 1, onOutage }) };
}

describe('Work that meets an outage of the store', () => {
  it('is done again until it is done', async () => {
    const { outages, outcome } = endure(failingWith(away(), away()), 60_000);
    expect(await outcome).toBe('done');
    expect(outages).toEqual([1, 2]);
  });

  it('is given up when the store stays away', async () => {
    const { outages, outcome } = endure(failingWith(away()), 0);
    await expect(outcome).rejects.toThrow(StoreUnavailable);
    expect(outages).toEqual([]);
  });

  it('is not done again when it failed for another reason', async () => {
    const { outages, outcome } = endure(failingWith(new Error('refused')), 60_000);
    await expect(outcome).rejects.toThrow('refused');
    expect(outages).toEqual([]);
  });
});
