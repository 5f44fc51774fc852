import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  MemoryKeyRing,
  START,
  storeWith,
  StoreUnavailable,
  type EventStore,
} from '@saksgang/event-store';
import { openMemoryEventStore } from '@saksgang/event-store-memory';
import { createMemoryCaseNumbers } from '@saksgang/registers';
import { aConcern, openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { ReceiveConcern } from './receive-concern.ts';

/** Month + 80: belongs to nobody. */
const NUMBER = '04851799848';

interface Cut {
  /** The append it strikes, counted from 1. */
  readonly append: number;
  /** Whether the events reached the disk before it. */
  readonly isStored: boolean;
}

const NONE: Cut = { append: 0, isStored: false };

/** An engine as the two there are: one commits over several streams at once, the other to one at a time. */
function engine(memory: EventStore, multiStreamAppend: boolean, cut: Cut): EventStore {
  let appends = 0;
  return storeWith(memory, {
    capabilities: { ...memory.capabilities, multiStreamAppend },
    async append(requests) {
      if (!multiStreamAppend && requests.length > 1) throw new Error('one stream at a time');
      appends += 1;
      const strikes = appends === cut.append;
      if (strikes && !cut.isStored) throw new StoreUnavailable('the power is gone');
      const outcome = await memory.append(requests);
      if (strikes) throw new StoreUnavailable('the power is gone');
      return outcome;
    },
  });
}

const open: OpenOffice[] = [];
afterEach(async () => {
  for (const office of open.splice(0)) await office.close();
});

/** Programs that come after each other, or stand beside each other, on the same events. */
function aMunicipality(multiStreamAppend: boolean) {
  const memory = openMemoryEventStore();
  const [keys, caseNumbers] = [new MemoryKeyRing(), createMemoryCaseNumbers()];
  return {
    async program(cut: Cut = NONE) {
      const storeOver = () => engine(memory, multiStreamAppend, cut);
      const office = await openOffice({ storeOver, keys, caseNumbers });
      open.push(office);
      return (commandId: string, intent = aConcern()) =>
        office.commands.execute(
          new ReceiveConcern(intent, { requester: requesterFor('ingrid'), commandId }),
        );
    },
    async stored() {
      const { events } = await memory.readAll({ after: START, limit: 100 });
      return events.map(({ type }) => type);
    },
  };
}

const ALL = ['PersonRegistered', 'CaseOpened', 'ConcernReceived', 'CasePlacedInUnit'];
/** A cut, and what is stored after it. */
type Strike = readonly [cut: Cut, left: readonly string[]];

const ONE_COMMIT: readonly Strike[] = [
  [{ append: 1, isStored: false }, []],
  [{ append: 1, isStored: true }, ALL],
];
const ONE_STREAM_AT_A_TIME: readonly Strike[] = [
  [{ append: 1, isStored: false }, []],
  [{ append: 1, isStored: true }, ['PersonRegistered']],
  [{ append: 2, isStored: false }, ['PersonRegistered']],
  [{ append: 2, isStored: true }, ALL],
];

describe.each([
  ['with child and case in one commit', true, ONE_COMMIT],
  ['with one stream at a time, the child before its case', false, ONE_STREAM_AT_A_TIME],
] as const)('A power cut while a concern is taken in, %s', (_engine, multiStreamAppend, cuts) => {
  it.each(cuts)(
    'at %j leaves %j, confirms nothing, and is healed by sending it again',
    async (cut, left) => {
      const { program, stored } = aMunicipality(multiStreamAppend);
      const commandId = randomUUID();
      const before = await program(cut);
      await expect(before(commandId)).rejects.toThrow(StoreUnavailable);
      expect(await stored()).toEqual(left);
      const after = await program();
      const answer = await after(commandId);
      expect(answer).toMatchObject({ ok: true, value: { revision: 2 } });
      expect(await after(commandId)).toEqual(answer);
      expect(await stored()).toEqual(ALL);
    },
  );

  it('that never comes: two programs that are sent the same at once store it once', async () => {
    const { program, stored } = aMunicipality(multiStreamAppend);
    const [one, other] = [await program(), await program()];
    const commandId = randomUUID();
    const [first, second] = await Promise.all([one(commandId), other(commandId)]);
    expect(second).toEqual(first);
    expect(await stored()).toEqual(ALL);
  });

  it('that never comes: two concerns at once for a child nobody knew register one child', async () => {
    const { program, stored } = aMunicipality(multiStreamAppend);
    const receive = await program();
    const { child } = aConcern();
    if (!('newPerson' in child)) throw new Error('the child is new');
    const intent = aConcern({
      child: { newPerson: { ...child.newPerson, identityNumber: NUMBER } },
    });
    const answers = await Promise.all(
      [randomUUID(), randomUUID()].map((id) => receive(id, intent)),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await stored()).toSorted()).toEqual([...ALL, 'ConcernReceived'].toSorted());
  });
});
