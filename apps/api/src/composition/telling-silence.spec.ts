import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '@saksgang/event-store';
import { createPostgresReadModels, MalformedCursor } from '@saksgang/read-models';
import { createPostgresCaseNumbers } from '@saksgang/registers';
import pg from 'pg';
import { tellingSilence } from './telling-silence.ts';

const nobody = new pg.Pool({ connectionString: 'postgresql://postgres@127.0.0.1:1/nowhere' });
const runner = { position: async () => 0n as never, waitFor: async () => true };

describe('A register or list whose database is away', () => {
  it('says so, and to ask again', async () => {
    const numbers = tellingSilence(createPostgresCaseNumbers(nobody));
    await expect(numbers.numberFor('tenant', 'case', 2026)).rejects.toThrow(StoreUnavailable);
    const lists = tellingSilence(createPostgresReadModels(nobody, runner, async () => null));
    const page = { tenant: 'tenant', status: null, first: 1, after: null };
    await expect(lists.messages(page)).rejects.toThrow(StoreUnavailable);
  });

  it('still says what is wrong with the question itself', async () => {
    const lists = tellingSilence(createPostgresReadModels(nobody, runner, async () => null));
    const page = { tenant: 'tenant', status: null, first: 1, after: 'no cursor' };
    await expect(lists.messages(page)).rejects.toThrow(MalformedCursor);
  });
});
