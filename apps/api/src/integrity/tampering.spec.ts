import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chain, type StoredEvent, type StreamName } from '@saksgang/event-store';
import { parseVerifier, verifyStream } from '@saksgang/integrity';
import { caseNumber, notarisedStore, type NotarisedStore } from '../testing/notarised-store.ts';

const [first, second] = [caseNumber(1), caseNumber(2)];

let notarised: NotarisedStore;

/** Two cases written in turns: positions 1–3, 4–6, 7–9 and 10–12, a checkpoint after each, and one event unsigned. */
beforeEach(async () => {
  notarised = await notarisedStore();
  for (const stream of [first, second, first, second]) {
    await notarised.write(stream, 3);
    await notarised.notarise();
  }
  await notarised.write(first, 1);
});
afterEach(() => notarised.close());

async function verifyCase(stream: StreamName) {
  const { store, integrity } = notarised;
  const keys = (await integrity.archive.keys()).map(parseVerifier);
  return verifyStream(stream, { store, ...integrity, keys });
}

async function eventsOf(stream: StreamName): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const event of notarised.store.readStream(stream)) events.push(event);
  return events;
}

/** Rewrites a stream from one revision on, with hashes that fit again, as whoever knows the format can. */
async function rewriteFrom(stream: StreamName, revision: number): Promise<void> {
  const events = await eventsOf(stream);
  const before = events[revision - 1]?.hash ?? '';
  const changed = events
    .slice(revision)
    .map((event, index) => (index === 0 ? { ...event, data: { words: 'Other' } } : event));
  for (const { event, canonical } of chain(before, stream, revision, changed)) {
    await notarised.tamper(
      `UPDATE store.event SET event = $3, hash = decode($4, 'hex') WHERE stream = $1 AND revision = $2`,
      [stream, event.revision, canonical, event.hash],
    );
  }
}

const at = (stream: StreamName, revision: number, position: bigint) => ({
  stream,
  revision,
  position,
});

describe('A store that nobody has touched', () => {
  it('is as it was signed, with what is not signed yet', async () => {
    expect(await notarised.verify()).toEqual({
      events: 13,
      checkpoints: 4,
      unsigned: 1,
      finding: null,
    });
    expect(await verifyCase(first)).toMatchObject({ events: 7, unsigned: 1, finding: null });
    expect(await verifyCase(second)).toMatchObject({ events: 6, unsigned: 0, finding: null });
    expect(await verifyCase(caseNumber(3))).toBeNull();
  });
});

describe('Whoever owns the database', () => {
  it('cannot alter words', async () => {
    await notarised.tamper(`UPDATE store.event SET event = replace(event, 'Åse', 'Ola')
      WHERE position = 5`);
    const altered = { kind: 'altered', ...at(second, 1, 5n) };
    expect((await notarised.verify()).finding).toMatchObject(altered);
    expect((await verifyCase(second))?.finding).toMatchObject(altered);
    expect((await verifyCase(first))?.finding).toBeNull();
  });

  it('cannot alter words and their hash', async () => {
    const [event] = (await eventsOf(second)).slice(1);
    const text = `replace(event, 'Åse', 'Ola')`;
    await notarised.tamper(
      `UPDATE store.event SET event = ${text}, hash = sha256(convert_to(${text}, 'UTF8'))
       WHERE position = $1`,
      [String(event?.position)],
    );
    const altered = { kind: 'altered', ...at(second, 1, 5n) };
    expect((await notarised.verify()).finding).toMatchObject(altered);
    expect((await verifyCase(second))?.finding).toMatchObject(altered);
  });

  it('cannot rewrite a case from one event on, with every hash in order again', async () => {
    await rewriteFrom(first, 4);
    const altered = { kind: 'altered', ...at(first, 4, 8n) };
    expect((await notarised.verify()).finding).toMatchObject(altered);
    expect((await verifyCase(first))?.finding).toMatchObject(altered);
  });

  it('cannot remove an event', async () => {
    await notarised.tamper('DELETE FROM store.event WHERE position = 5');
    const removed = { kind: 'removed', ...at(second, 1, 5n) };
    expect((await notarised.verify()).finding).toMatchObject(removed);
    expect((await verifyCase(second))?.finding).toMatchObject(removed);
  });

  it('cannot remove an event and close the gap', async () => {
    await notarised.tamper('DELETE FROM store.event WHERE position = 6');
    await notarised.tamper('UPDATE store.event SET position = -position WHERE position > 6');
    await notarised.tamper('UPDATE store.event SET position = -position - 1 WHERE position < 0');
    const removed = { kind: 'removed', ...at(second, 2, 6n) };
    expect((await notarised.verify()).finding).toMatchObject(removed);
  });

  it('cannot remove the newest events, signed or not', async () => {
    await notarised.tamper('DELETE FROM store.event WHERE position > 10');
    const removed = { kind: 'removed', ...at(second, 4, 11n) };
    expect((await notarised.verify()).finding).toMatchObject(removed);
    expect((await verifyCase(second))?.finding).toMatchObject(removed);
  });

  it('cannot insert an event', async () => {
    await notarised.tamper('UPDATE store.event SET position = -position WHERE position > 6');
    await notarised.tamper('UPDATE store.event SET position = 1 - position WHERE position < 0');
    const [before] = (await eventsOf(second)).slice(-1);
    if (!before) throw new Error('there is nothing to write after');
    const [forged] = chain(before.hash, second, before.revision + 1, [
      { ...before, eventId: '00000000-0000-4000-8000-00000000f0f0' },
    ]);
    await notarised.tamper(
      `INSERT INTO store.event (position, stream, revision, tenant, hash, event)
       VALUES (7, $1, $2, 'municipality-1', decode($3, 'hex'), $4)`,
      [second, forged?.event.revision, forged?.event.hash, forged?.canonical],
    );
    const inserted = { kind: 'inserted', ...at(second, 6, 7n) };
    expect((await notarised.verify()).finding).toMatchObject(inserted);
  });

  it('cannot swap two events', async () => {
    await notarised.tamper('UPDATE store.event SET position = -4 WHERE position = 4');
    await notarised.tamper('UPDATE store.event SET position = 4 WHERE position = 8');
    await notarised.tamper('UPDATE store.event SET position = 8 WHERE position = -4');
    const moved = { kind: 'reordered', ...at(second, 0, 4n) };
    expect((await notarised.verify()).finding).toMatchObject(moved);
    expect((await verifyCase(second))?.finding).toMatchObject(moved);
  });

  it('cannot hide a change in the notary’s records: what was signed lies elsewhere', async () => {
    await rewriteFrom(first, 4);
    const [, changed] = (await eventsOf(first)).slice(3);
    await notarised.tamper(
      `UPDATE integrity.node SET hash = sha256('\\x00'::bytea || decode($1, 'hex'))
       WHERE level = 0 AND index = 7`,
      [changed?.hash],
    );
    const { finding } = await notarised.verify();
    expect(finding).toMatchObject({ kind: 'rewritten', position: 7n });
    expect(finding?.sentence).toContain('among numbers 7 to 9');
    expect((await verifyCase(first))?.finding).toMatchObject({ kind: 'rewritten' });
  });

  it('cannot blame the events by changing the notary’s records', async () => {
    await notarised.tamper(
      `UPDATE integrity.node SET hash = sha256('') WHERE level = 0 AND index = 4`,
    );
    expect((await notarised.verify()).finding).toMatchObject({
      kind: 'recordsDamaged',
      ...at(second, 1, 5n),
    });
  });

  it('gets no signature for a store that was rewritten or cut off', async () => {
    await notarised.tamper('DELETE FROM store.event WHERE position > 11');
    await notarised.tamper('DELETE FROM integrity.node');
    await notarised.tamper('DELETE FROM integrity.leaf');
    await notarised.notarise();
    expect(notarised.complaints.join()).toContain('the store holds fewer events than were signed');
    await notarised.write(second, 3);
    await notarised.notarise();
    expect(notarised.complaints.join()).toContain('the events are not those that were signed');
    expect(await notarised.integrity.archive.sizes()).toEqual([3, 6, 9, 12]);
  });
});
