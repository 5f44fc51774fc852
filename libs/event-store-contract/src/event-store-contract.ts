import { afterAll, beforeAll, describe } from '@jest/globals';
import { appendContract } from './append.contract.ts';
import { badInputContract } from './bad-input.contract.ts';
import { concurrencyContract } from './concurrency.contract.ts';
import { feedContract } from './feed.contract.ts';
import { idempotencyContract } from './idempotency.contract.ts';
import { multiStreamContract } from './multi-stream.contract.ts';
import type { OpenStore } from './open-store.ts';
import { readStreamContract } from './read-stream.contract.ts';
import { subscribeContract } from './subscribe.contract.ts';

/** What every engine must do alike. Run it on each adapter: it is the specification of the port. */
export function eventStoreContract(name: string, openStore: OpenStore): void {
  describe(`Event store on ${name}`, () => {
    let opened: Awaited<ReturnType<OpenStore>>;
    beforeAll(async () => {
      opened = await openStore();
    });
    afterAll(async () => {
      await opened.store.close();
      await opened.close();
    });
    const store = () => opened.store;
    appendContract(store);
    idempotencyContract(store);
    multiStreamContract(store);
    readStreamContract(store);
    feedContract(store);
    subscribeContract(store, openStore);
    concurrencyContract(store);
    badInputContract(store);
  });
}
