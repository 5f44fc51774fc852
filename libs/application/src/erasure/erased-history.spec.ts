import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { caseDecider, caseEvents, type CaseCommand } from '@saksgang/domain';
import { ids, openCase, receiveConcern } from '@saksgang/domain/testing';
import { anyCommand } from '@saksgang/domain/testing/any-command';
import {
  createStreams,
  eventCodec,
  MemoryKeyRing,
  streamName,
  SubjectErased,
  type EventStore,
} from '@saksgang/event-store';
import { openMemoryEventStore } from '@saksgang/event-store-memory';
import { createMemoryArchive, createMemoryTreeStore, verifyStore } from '@saksgang/integrity';
import { instant } from '@saksgang/kernel';
import fc from 'fast-check';
import type { CaseStreams } from '../ports.ts';

const CHILD = ids.child;
const STREAM = streamName('case', ids.case);
/** The child and whoever reported: each sealed under a key of their own. */
const SUBJECTS = [CHILD, ids.reporter] as const;

interface History {
  readonly store: EventStore;
  readonly keys: MemoryKeyRing;
  readonly streams: CaseStreams;
}

function aHistory(): History {
  const [store, keys] = [openMemoryEventStore(), new MemoryKeyRing()];
  return { store, keys, streams: openStreams(store, keys) };
}

function openStreams(store: EventStore, keys: MemoryKeyRing): CaseStreams {
  const streams: CaseStreams = createStreams({
    store,
    codec: eventCodec(caseEvents, keys),
    decider: caseDecider,
  });
  keys.onDestroyed(() => streams.forget());
  return streams;
}

/** Nothing more is written about somebody who is erased; whatever else is, is. */
async function carryOut({ streams }: History, command: CaseCommand): Promise<void> {
  const metadata = {
    actor: ids.caseworker,
    tenant: randomUUID(),
    commandId: randomUUID(),
    commandFingerprint: 'none',
    correlationId: randomUUID(),
  };
  const now = instant('2026-11-02T08:00:00.000Z');
  try {
    await streams.handle({ stream: STREAM, command, metadata, now, subject: CHILD });
  } catch (error) {
    if (!(error instanceof SubjectErased)) throw error;
  }
}

async function verified(store: EventStore) {
  const [records, archive] = [createMemoryTreeStore(randomUUID()), createMemoryArchive()];
  return verifyStore({ store, records, archive, origin: 'specs', keys: [] });
}

/** A command, or the erasure of somebody. */
const step = fc.oneof(
  { weight: 9, arbitrary: anyCommand.map((command) => ({ command })) },
  { weight: 1, arbitrary: fc.constantFrom(...SUBJECTS).map((subject) => ({ subject })) },
);

describe('Any subject, erased at any time', () => {
  it('leaves a history that folds at every revision and verifies', async () => {
    const property = fc.asyncProperty(fc.array(step, { maxLength: 50 }), async (steps) => {
      const history = aHistory();
      const { store, keys, streams } = history;
      for (const command of [openCase(), receiveConcern()]) await carryOut(history, command);
      for (const one of steps) {
        if ('command' in one) await carryOut(history, one.command);
        else await keys.destroy([one.subject], 'erasure-1');
      }
      const { state, revision } = await streams.load(STREAM);
      const anew = openStreams(store, keys);
      for (let at = 0; at <= (revision ?? -1); at++) await anew.load(STREAM, { revision: at });
      expect((await anew.load(STREAM)).state).toEqual(state);
      expect((await verified(store)).finding).toBeNull();
      await store.close();
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('leaves none of their words in memory: what was folded before is folded again', async () => {
    const history = aHistory();
    const { keys, streams } = history;
    const account = 'Barnet kommer ofte på skolen uten mat.';
    for (const command of [openCase(), receiveConcern({ account })]) {
      await carryOut(history, command);
    }
    expect(JSON.stringify((await streams.load(STREAM)).state)).toContain(account);
    await keys.destroy([CHILD], 'erasure-1');
    const erased = JSON.stringify((await streams.load(STREAM)).state);
    expect(erased).not.toContain(account);
    expect(erased).toContain('Randi Skoglund');
    await keys.destroy([ids.reporter], 'erasure-1');
    expect(JSON.stringify((await streams.load(STREAM)).state)).not.toContain('Randi Skoglund');
  });
});
