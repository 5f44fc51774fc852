import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { instant } from '@saksgang/kernel';
import { streamName, type NewEvent } from '../envelope.ts';
import { chain, hashOf } from './chain.ts';
import { sameContent } from './same-content.ts';

const stream = streamName('case', '00000000-0000-4000-8000-000000000001');
const event: NewEvent = {
  eventId: '00000000-0000-4000-8000-0000000000e1',
  type: 'CaseOpened',
  schemaVersion: 1,
  data: { z: 1, a: 'Å' },
  recordedAt: instant('2026-01-05T08:47:00Z'),
  occurredAt: instant('2026-01-05T08:47:00Z'),
  actor: 'user-1',
  tenant: 'municipality-1',
  commandId: '00000000-0000-4000-8000-0000000000c1',
  commandFingerprint: 'f1',
  correlationId: 'r1',
};

/** Written out by hand, so that the format of what is stored for good cannot drift. */
const TEXT =
  '{"actor":"user-1","commandFingerprint":"f1","commandId":"00000000-0000-4000-8000-0000000000c1",' +
  '"correlationId":"r1","data":{"a":"Å","z":1},"eventId":"00000000-0000-4000-8000-0000000000e1",' +
  '"occurredAt":"2026-01-05T08:47:00.000Z","prevHash":"","recordedAt":"2026-01-05T08:47:00.000Z",' +
  '"revision":0,"schemaVersion":1,"stream":"case-00000000-0000-4000-8000-000000000001",' +
  '"tenant":"municipality-1","type":"CaseOpened"}';
const HASH = createHash('sha256').update(TEXT).digest('hex');

describe('The hash chain of a stream', () => {
  it('hashes the canonical JSON of the event, which anyone can recompute', () => {
    const [first] = chain('', stream, 0, [event]);
    expect(first?.canonical).toBe(TEXT);
    expect(first?.event.hash).toBe(HASH);
    expect(HASH).toBe('1e68deed0c85566e2e1abad0b9677f0c59fa48d3cd91ef7487f684142867671c');
  });

  it('links every event to the one before it', () => {
    const [first, second, third] = chain(HASH, stream, 1, [event, event, event]);
    expect(first?.event).toMatchObject({ revision: 1, prevHash: HASH });
    expect(second?.event).toMatchObject({ revision: 2, prevHash: first?.event.hash });
    expect(third?.event).toMatchObject({ revision: 3, prevHash: second?.event.hash });
  });

  it('changes with every field, so that nothing can be altered unseen', () => {
    const [chained] = chain('', stream, 0, [event]);
    const stored = { ...event, stream, revision: 0, prevHash: '' };
    const changes = [
      ...Object.keys(stored).map((field) => ({ ...stored, [field]: 'other' })),
      { ...stored, onBehalfOf: 'x' },
      { ...stored, causationId: 'x' },
      { ...stored, traceparent: 'x' },
    ];
    const hashes = changes.map((changed) => hashOf(changed));
    expect(new Set([...hashes, chained?.event.hash]).size).toBe(changes.length + 1);
  });

  it('knows an event that comes again from one that only has its id', () => {
    const [chained] = chain('', stream, 0, [event]);
    if (!chained) throw new Error('nothing was chained');
    const stored = { ...chained.event, position: 7n as never };
    expect(sameContent(stored, event)).toBe(true);
    expect(sameContent(stored, { ...event, data: { z: 1 } })).toBe(false);
  });
});
