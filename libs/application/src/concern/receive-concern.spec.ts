import { randomUUID } from 'node:crypto';
import { PersonId } from '@saksgang/domain';
import { START } from '@saksgang/event-store';
import { instant, localDate } from '@saksgang/kernel';
import { createMemoryCaseNumbers } from '@saksgang/registers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AccessDenied } from '../access/authorise.ts';
import { GetCase } from '../case/get-case.ts';
import { GetPerson } from '../person/get-person.ts';
import { aConcern, openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { ReceiveConcern } from './receive-concern.ts';

/** Month + 80: belongs to nobody. */
const SYNTHETIC = { number: '04851799848', born: localDate('2017-05-04') };

const open: OpenOffice[] = [];
afterEach(async () => {
  for (const office of open.splice(0)) await office.close();
});

async function office(parts?: Parameters<typeof openOffice>[0]) {
  const one = await openOffice(parts);
  open.push(one);
  const ingrid = requesterFor('ingrid');
  const receive = (intent = aConcern(), commandId: string = randomUUID()) =>
    one.commands.execute(new ReceiveConcern(intent, { requester: ingrid, commandId }));
  const caseOf = async (answer: Awaited<ReturnType<typeof receive>>) => {
    if (!answer.ok) throw new Error(answer.error.code);
    const view = await one.queries.execute(new GetCase(ingrid, answer.value.caseId));
    if (view === null) throw new Error('no case');
    return view;
  };
  return { ...one, ingrid, receive, caseOf };
}

function aChild(identityNumber: string | null = null) {
  return {
    newPerson: {
      name: 'Nora Eksempel',
      birth: { kind: 'Born', date: SYNTHETIC.born } as const,
      identityNumber,
    },
  };
}

describe('Receiving a concern (bvl § 2-1)', () => {
  it('opens the child’s case, with a number of this year, in the same step', async () => {
    const { receive, caseOf } = await office();
    const { file, revision } = await caseOf(await receive());
    expect(revision).toBe(2);
    expect(file).toMatchObject({ status: 'Open', openedOn: '2026-01-05', caseNumber: '2026-0001' });
    expect(file.concerns).toHaveLength(1);
  });

  it('registers a child nobody knew', async () => {
    const { receive, caseOf, queries, ingrid } = await office();
    const { file } = await caseOf(await receive());
    const child = await queries.execute(new GetPerson(ingrid, file.childId));
    expect(child).toMatchObject({ name: 'Nora Eksempel', age: 8, hasIdentityNumber: false });
  });

  it('knows the child as of the first event of its case, however long the registering took', async () => {
    let milliseconds = 0;
    const clock = () =>
      instant(new Date(Date.UTC(2026, 0, 5, 8, 0, 0, milliseconds++)).toISOString());
    const { receive, caseOf, queries, ingrid } = await office({ clock });
    const { caseId } = await caseOf(await receive());
    const first = await queries.execute(new GetCase(ingrid, caseId, { revision: 0 }));
    if (first === null) throw new Error('no case');
    const child = await queries.execute(new GetPerson(ingrid, first.file.childId, first.knownAt));
    expect(child).toMatchObject({ name: 'Nora Eksempel' });
  });

  it('puts a second concern for the same child into the same case', async () => {
    const { receive, caseOf } = await office();
    const first = await caseOf(await receive());
    const second = await caseOf(
      await receive(aConcern({ child: { personId: first.file.childId } })),
    );
    expect(second.caseId).toBe(first.caseId);
    expect(second.file.concerns).toHaveLength(2);
  });

  it('knows a child again by the identity number', async () => {
    const { receive, caseOf } = await office();
    const first = await caseOf(await receive(aConcern({ child: aChild(SYNTHETIC.number) })));
    const second = await caseOf(await receive(aConcern({ child: aChild(SYNTHETIC.number) })));
    expect(second.caseId).toBe(first.caseId);
  });

  it('gives the same answer to the same command, and stores it once', async () => {
    const { receive, store } = await office();
    const commandId = randomUUID();
    const first = await receive(aConcern(), commandId);
    const head = await store.head();
    expect(await receive(aConcern(), commandId)).toEqual(first);
    expect(await store.head()).toBe(head);
  });

  it('refuses a command id that was used for something else', async () => {
    const { receive } = await office();
    const commandId = randomUUID();
    await receive(aConcern(), commandId);
    const other = await receive(aConcern({ account: 'Noe helt annet.' }), commandId);
    expect(other).toEqual({ ok: false, error: { code: 'CommandIdReused' } });
  });

  it('stores nothing at all when a field breaks a rule', async () => {
    const { receive, store } = await office();
    const answer = await receive(aConcern({ contents: [{ code: '999', clarification: null }] }));
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'InvalidField', field: 'contents[0].code', rule: 'notInCodeList' },
    });
    expect(await store.head()).toBe(START);
  });

  it('names the field of a new child as the sender wrote it', async () => {
    const { receive, store } = await office();
    const answer = await receive(aConcern({ child: aChild('12345678901') }));
    expect(answer).toMatchObject({
      error: { field: 'child.newPerson.identityNumber', rule: 'notAnIdentityNumber' },
    });
    expect(await store.head()).toBe(START);
  });

  it('finds no child under an id nobody has', async () => {
    const { receive } = await office();
    const personId = PersonId.parse(randomUUID());
    expect(await receive(aConcern({ child: { personId } }))).toEqual({
      ok: false,
      error: { code: 'NotFound', what: 'person' },
    });
  });

  it('is healed by sending it again after a crash in between', async () => {
    const numbers = createMemoryCaseNumbers();
    let crashes = 1;
    const caseNumbers: typeof numbers = {
      numberFor: (...asked) =>
        crashes-- > 0 ? Promise.reject(new Error('crash')) : numbers.numberFor(...asked),
    };
    const { receive, caseOf } = await office({ caseNumbers });
    const commandId = randomUUID();
    await expect(receive(aConcern(), commandId)).rejects.toThrow('crash');
    expect((await caseOf(await receive(aConcern(), commandId))).file.concerns).toHaveLength(1);
  });

  it('is not for those who may only read', async () => {
    const { commands, store } = await office();
    for (const reader of ['amal', 'integrator'] as const) {
      const origin = { requester: requesterFor(reader), commandId: randomUUID() };
      await expect(commands.execute(new ReceiveConcern(aConcern(), origin))).rejects.toThrow(
        AccessDenied,
      );
    }
    expect(await store.head()).toBe(START);
  });

  it('keeps no personal word in what stands beside the events', async () => {
    const { receive, store } = await office();
    await receive(aConcern({ child: aChild(SYNTHETIC.number) }));
    const { events } = await store.readAll({ after: START, limit: 100 });
    const stored = JSON.stringify(events, (_key, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    );
    for (const word of ['Nora', 'Kari', 'skolen', SYNTHETIC.number])
      expect(stored).not.toContain(word);
    expect(events.map(({ type }) => type)).toEqual([
      'PersonRegistered',
      'CaseOpened',
      'ConcernReceived',
      'CasePlacedInUnit',
    ]);
  });
});
