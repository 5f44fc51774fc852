import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_MESSAGE_BYTES } from '@saksgang/domain';
import { START, storeWith, streamName, type EventStore } from '@saksgang/event-store';
import { openMemoryEventStore } from '@saksgang/event-store-memory';
import { instant } from '@saksgang/kernel';
import { openMemoryMunicipality, type MemoryMunicipality } from '../testing/memory-municipality.ts';
import { exampleMessage } from './examples.ts';
import { ImportConcernMessage } from './import-message.ts';

const now = instant('2026-06-16T08:32:00Z');
let municipality: MemoryMunicipality;

beforeEach(async () => {
  municipality = await openMemoryMunicipality(() => now);
});
afterEach(() => municipality.close());

describe('A message from the concern portal', () => {
  it.each([
    ['offentlig-v1', 1],
    ['offentlig-v1-ufoedt', 1],
    ['offentlig-v2', 1],
    ['offentlig-v2-flere-barn', 3],
    ['privat-v1', 1],
    ['privat-v2', 2],
    ['privat-v2-anonym', 1],
  ])('%s becomes %i concern(s), each in its own case', async (name, children) => {
    const receipt = await importExample(name);
    const concerns = receipt.status === 'stored' ? receipt.concerns : [];
    expect(new Set(concerns.map(({ caseNumber }) => caseNumber)).size).toBe(children);
    for (const { caseId, concernId } of concerns) {
      const { state } = await municipality.cases.load(streamName('case', caseId));
      expect(state.concerns).toMatchObject([{ concernId, channel: 'Portal', contents: [] }]);
    }
  });

  it('lies in the store exactly as it came, before anything else', async () => {
    const raw = exampleMessage('offentlig-v2');
    const { messageId } = await municipality.commandBus.execute(message(raw));
    const { events } = await municipality.store.readAll({ after: START, limit: 100 });
    expect(events.map(({ type }) => type).slice(0, 2)).toEqual([
      'MessageReceived',
      'MessagePartStored',
    ]);
    const history = await municipality.messages.events(streamName('message', messageId));
    const kept = history.flatMap(({ event }) =>
      event.type === 'MessagePartStored' && typeof event.data.content === 'string'
        ? [Buffer.from(event.data.content, 'base64')]
        : [],
    );
    expect(Buffer.concat(kept).equals(raw)).toBe(true);
  });

  it('is one concern, and one case, however often it comes', async () => {
    const first = await importExample('offentlig-v2-flere-barn');
    const before = await municipality.store.head();
    const again = await importExample('offentlig-v2-flere-barn');
    expect(again).toEqual({ ...first, status: 'duplicate' });
    expect(await municipality.store.head()).toBe(before);
  });

  it('is one concern when it comes twice at the same time', async () => {
    const receipts = await Promise.all([importExample('privat-v2'), importExample('privat-v2')]);
    const [first, second] = receipts.map((receipt) =>
      'concerns' in receipt ? receipt.concerns : [],
    );
    expect(first).toEqual(second);
    expect(await count('ConcernReceived')).toBe(2);
  });

  it('finds the child who is known already, by the identity number', async () => {
    const first = await importExample('offentlig-v1');
    const later = exampleMessage('offentlig-v1').toString().replace('2026-03-23', '2026-03-30');
    const second = await municipality.commandBus.execute(message(later));
    const cases = [first, second].map((receipt) =>
      receipt.status === 'stored' ? receipt.concerns[0]?.caseNumber : null,
    );
    expect(cases[0]).toBe(cases[1]);
    expect(await count('CaseOpened')).toBe(1);
  });

  it('counts its week from when it was sent, and never from a time not yet come', async () => {
    const early = await importExample('privat-v2-anonym');
    expect(await receivedAt(early)).toBe('2026-06-10T19:12:00.000Z');
    const future = exampleMessage('privat-v2-anonym')
      .toString()
      .replace('2026-06-10', '2027-06-10');
    expect(await receivedAt(await municipality.commandBus.execute(message(future)))).toBe(now);
  });

  it('is completed, not doubled, when it is sent again after a crash in the middle', async () => {
    for (let appends = 0; appends < 5; appends += 1) {
      const store = failingAfter(appends);
      const broken = await openMemoryMunicipality(() => now, store);
      const raw = exampleMessage('offentlig-v2-flere-barn');
      await expect(broken.commandBus.execute(message(raw))).rejects.toThrow('power cut');
      store.mend();
      expect(await broken.commandBus.execute(message(raw))).toMatchObject({ status: 'stored' });
      const { events } = await store.readAll({ after: START, limit: 1000 });
      expect(events.filter(({ type }) => type === 'ConcernReceived')).toHaveLength(3);
      expect(events.filter(({ type }) => type === 'PersonRegistered')).toHaveLength(3);
      await broken.close();
    }
  });
});

describe('A message that is not understood', () => {
  it.each([
    ['invalid/ikke-json', '$', 'notJson'],
    ['invalid/ikke-utf8', '$', 'notUtf8'],
    ['invalid/ukjent-format', '$', 'unknownFormat'],
    ['invalid/ugyldig-kommunenummer', 'kommunenummer', 'wrongFormat'],
    ['invalid/ugyldig-fnr', 'offentligBarn[0].fnr', 'notAnIdentityNumber'],
    ['invalid/manglende-felt', 'foresatte', 'required'],
    ['invalid/feil-antall-og-tid', 'sendingstidspunkt', 'notADate'],
  ])('%s is refused by field and rule, and kept', async (name, field, rule) => {
    const receipt = await importExample(name);
    expect(receipt).toMatchObject({
      status: 'refused',
      issues: expect.arrayContaining([{ field, rule }]),
    });
    const { state } = await municipality.messages.load(streamName('message', receipt.messageId));
    expect(state).toMatchObject({ status: 'Refused', bytes: exampleMessage(name).length });
    expect(await count('MessagePartStored')).toBe(1);
    expect(await count('ConcernReceived')).toBe(0);
  });

  it('is refused the same way when it comes again, and stands there once', async () => {
    const first = await importExample('invalid/ugyldig-fnr');
    expect(await importExample('invalid/ugyldig-fnr')).toEqual(first);
    expect(await count('MessageRefused')).toBe(1);
  });

  it('is refused unread when it is larger than the portal may send', async () => {
    const receipt = await municipality.commandBus.execute(
      message(new Uint8Array(MAX_MESSAGE_BYTES + 1)),
    );
    expect(receipt).toMatchObject({
      status: 'refused',
      issues: [{ field: '$', rule: 'tooLarge' }],
    });
    expect(await count('MessageReceived')).toBe(1);
  });

  it('is kept whole, in parts, when it is as large as the portal may send', async () => {
    const raw = Buffer.alloc(MAX_MESSAGE_BYTES, '"');
    const receipt = await municipality.commandBus.execute(message(raw));
    expect(receipt).toMatchObject({ status: 'refused', issues: [{ rule: 'notJson' }] });
    expect(await count('MessagePartStored')).toBe(Math.ceil(MAX_MESSAGE_BYTES / 30_000));
  });

  it('is refused whole, before the first concern, when one field would not fit', async () => {
    const long = exampleMessage('offentlig-v2-flere-barn')
      .toString()
      .replace('Ravna Prøve Sara', 'R'.repeat(201));
    expect(await municipality.commandBus.execute(message(long))).toMatchObject({
      status: 'refused',
      issues: [{ field: 'offentligBarn[1].personnavn', rule: 'tooLong' }],
    });
    expect(await count('ConcernReceived')).toBe(0);
  });
});

function message(raw: Uint8Array | string): ImportConcernMessage {
  return new ImportConcernMessage(raw, municipality.requester);
}

function importExample(name: string) {
  return municipality.commandBus.execute(message(exampleMessage(name)));
}

async function count(type: string): Promise<number> {
  const { events } = await municipality.store.readAll({ after: START, limit: 1000 });
  return events.filter((event) => event.type === type).length;
}

async function receivedAt(receipt: Awaited<ReturnType<typeof importExample>>) {
  const caseId = receipt.status === 'stored' ? receipt.concerns[0]?.caseId : undefined;
  const { state } = await municipality.cases.load(streamName('case', caseId ?? ''));
  return state.concerns[0]?.receivedAt;
}

/** A store whose power is cut at the given append, until it is mended. */
function failingAfter(appends: number): EventStore & { mend(): void } {
  const store = openMemoryEventStore();
  let left = appends;
  const failing = storeWith(store, {
    append(requests) {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('power cut')) : store.append(requests);
    },
  });
  return {
    ...failing,
    mend() {
      left = Number.POSITIVE_INFINITY;
    },
  };
}
