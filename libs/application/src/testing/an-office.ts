import { createHmac } from 'node:crypto';
import {
  createProjectionRunner,
  MemoryKeyRing,
  type EventStore,
  type KeyRing,
} from '@saksgang/event-store';
import { openMemoryCheckpoints, openMemoryEventStore } from '@saksgang/event-store-memory';
import { instant, type Clock } from '@saksgang/kernel';
import {
  createIntegrity,
  createMemoryArchive,
  createMemoryTreeStore,
  type Integrity,
} from '@saksgang/integrity';
import type { ReadModels } from '@saksgang/read-models';
import {
  createMemoryCaseNumbers,
  createMemoryIdentityRegister,
  type CaseNumbers,
} from '@saksgang/registers';
import { Module, type DynamicModule } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { openStreams } from '../shared/open-streams.ts';
import { unnamedStreams } from '../shared/unnamed-streams.ts';
import { demoDirectory } from '../access/demo-users.ts';
import {
  CASE_NUMBERS,
  CASES,
  CLOCK,
  DIGEST,
  ERASURES,
  EVENT_STORE,
  IDENTITY_REGISTER,
  INTEGRITY,
  LOOK_REVIEWS,
  LOOKS,
  MESSAGES,
  PERSONAL_DATA_PURGE,
  PERSONS,
  PROJECTIONS,
  READ_MODELS,
  UNNAMED,
  USERS,
  type CaseStreams,
  type Digest,
  type ErasureStreams,
  type MessageStreams,
  type PersonStreams,
} from '../ports.ts';
import type { Projections } from '../operations/projections.ts';
import { fixedReadModels } from './fixed-read-models.ts';
import { memoryLooks } from './memory-looks.ts';
import { memoryPurge } from './memory-purge.ts';

/** The office of the fictional municipality, in memory, with a clock that stands until it is set. */
export interface Office {
  readonly ports: DynamicModule;
  readonly store: EventStore;
  readonly cases: CaseStreams;
  readonly persons: PersonStreams;
  readonly messages: MessageStreams;
  readonly erasures: ErasureStreams;
  /** The keys that everything here is sealed with. */
  readonly keys: KeyRing;
  readonly clock: Clock;
  /** Sets the clock, to a moment or to eight in the morning (UTC) of a date. */
  itIs(when: string): void;
}

/** What an office may have of its own; the rest is empty and in memory. */
export interface OfficeParts {
  readonly readModels?: ReadModels;
  readonly caseNumbers?: CaseNumbers;
  /** The keys of another office: what was sealed there is read here. */
  readonly keys?: KeyRing;
  /** A clock that goes, instead of the one that stands. */
  readonly clock?: Clock;
  /** The store the office works on, over one in memory: to let it fail. */
  storeOver?(memory: EventStore): EventStore;
  /** What is proved about the store; nothing is signed when left out. */
  integrityOf?(store: EventStore): Integrity;
  /** What keeps the read models; none when left out. */
  projectionsOf?(store: EventStore): Projections;
}

@Module({})
class OfficePorts {}

export function anOffice(parts: OfficeParts = {}): Office {
  const clock = standingClock('2026-01-05T08:00:00.000Z');
  const now = parts.clock ?? clock.now;
  const memory = openMemoryEventStore();
  const store = parts.storeOver?.(memory) ?? memory;
  const keys = parts.keys ?? new MemoryKeyRing();
  const { cases, persons, messages, erasures, lookReviews } = openStreams(store, keys);
  const providers = [
    { provide: CASES, useValue: cases },
    { provide: PERSONS, useValue: persons },
    { provide: UNNAMED, useValue: unnamedStreams(store) },
    { provide: MESSAGES, useValue: messages },
    { provide: LOOK_REVIEWS, useValue: lookReviews },
    { provide: ERASURES, useValue: erasures },
    { provide: PERSONAL_DATA_PURGE, useValue: memoryPurge(keys, [cases, persons, messages]) },
    { provide: EVENT_STORE, useValue: store },
    { provide: CLOCK, useValue: now },
    { provide: CASE_NUMBERS, useValue: parts.caseNumbers ?? createMemoryCaseNumbers() },
    { provide: IDENTITY_REGISTER, useValue: createMemoryIdentityRegister() },
    { provide: INTEGRITY, useValue: (parts.integrityOf ?? nothingSigned)(store) },
    { provide: PROJECTIONS, useValue: (parts.projectionsOf ?? noProjections)(store) },
    { provide: READ_MODELS, useValue: parts.readModels ?? fixedReadModels([]) },
    { provide: LOOKS, useValue: memoryLooks(store) },
    { provide: USERS, useValue: demoDirectory() },
    { provide: DIGEST, useValue: digest },
  ];
  const exports = providers.map(({ provide }) => provide);
  const ports = { module: OfficePorts, providers, exports };
  const streams = { cases, persons, messages, erasures };
  return { ports, store, ...streams, keys, clock: now, itIs: clock.set };
}

const digest: Digest = (content) =>
  createHmac('sha256', 'a key for specs')
    .update(canonicalize(content) ?? '')
    .digest('hex');

function nothingSigned(store: EventStore): Integrity {
  const records = createMemoryTreeStore('00000000-0000-4000-8000-000000000000');
  return createIntegrity({ store, records, archive: createMemoryArchive() });
}

function noProjections(store: EventStore): Projections {
  const silent = () => undefined;
  const log = { info: silent, warn: silent, error: silent };
  return createProjectionRunner({
    store,
    checkpoints: openMemoryCheckpoints(),
    projections: [],
    log,
  });
}

function standingClock(start: string) {
  let standing = instant(start);
  const now: Clock = () => standing;
  const set = (when: string) => {
    standing = instant(when.includes('T') ? when : `${when}T08:00:00.000Z`);
  };
  return { now, set };
}
