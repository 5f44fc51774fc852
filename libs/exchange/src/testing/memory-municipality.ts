import { createHash } from 'node:crypto';
import {
  aloneAs,
  ApplicationModule,
  CASE_NUMBERS,
  CASES,
  CLOCK,
  DEMO_TENANT,
  demoDirectory,
  demoUsers,
  DIGEST,
  ERASURES,
  EVENT_STORE,
  IDENTITY_REGISTER,
  INTEGRITY,
  LOOK_REVIEWS,
  LookLog,
  LOOKS,
  MESSAGES,
  openStreams,
  PERSONAL_DATA_PURGE,
  PERSONS,
  PROJECTIONS,
  READ_MODELS,
  UNNAMED,
  unnamedStreams,
  USERS,
  type CaseStreams,
  type ErasureStreams,
  type MessageStreams,
  type PersonStreams,
  type Requester,
} from '@saksgang/application';
import { memoryPurge } from '@saksgang/application/testing';
import { MemoryKeyRing, type EventStore } from '@saksgang/event-store';
import { openMemoryEventStore } from '@saksgang/event-store-memory';
import type { Clock } from '@saksgang/kernel';
import { createMemoryCaseNumbers, createMemoryIdentityRegister } from '@saksgang/registers';
import { Module } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { ImportConcernMessageHandler } from '../concern-portal/import-message.ts';

/** A municipality that lives and dies with a spec: the real handlers over the memory store. */
export interface MemoryMunicipality {
  readonly store: EventStore;
  readonly cases: CaseStreams;
  readonly persons: PersonStreams;
  readonly messages: MessageStreams;
  readonly erasures: ErasureStreams;
  readonly commandBus: CommandBus;
  readonly queryBus: QueryBus;
  readonly looks: LookLog;
  readonly requester: Requester;
  close(): Promise<void>;
}

export async function openMemoryMunicipality(
  clock: Clock,
  store: EventStore = openMemoryEventStore(),
): Promise<MemoryMunicipality> {
  const keys = new MemoryKeyRing();
  const { cases, persons, messages, erasures } = openStreams(store, keys);
  const providers = [
    { provide: CASES, useValue: cases },
    { provide: PERSONS, useValue: persons },
    { provide: UNNAMED, useValue: unnamedStreams(store) },
    { provide: MESSAGES, useValue: messages },
    { provide: ERASURES, useValue: erasures },
    { provide: PERSONAL_DATA_PURGE, useValue: memoryPurge(keys, [cases, persons, messages]) },
    { provide: EVENT_STORE, useValue: store },
    { provide: CLOCK, useValue: clock },
    { provide: CASE_NUMBERS, useValue: createMemoryCaseNumbers() },
    { provide: IDENTITY_REGISTER, useValue: createMemoryIdentityRegister() },
    // Importing asks neither for lists nor for proofs.
    { provide: READ_MODELS, useValue: null },
    { provide: LOOK_REVIEWS, useValue: null },
    { provide: LOOKS, useValue: null },
    { provide: PROJECTIONS, useValue: null },
    { provide: INTEGRITY, useValue: null },
    { provide: USERS, useValue: demoDirectory() },
    { provide: DIGEST, useValue: digest },
  ];
  const ports = { module: Ports, providers, exports: providers.map(({ provide }) => provide) };
  const app = await Test.createTestingModule({
    imports: [ApplicationModule.with(ports), ports],
    providers: [ImportConcernMessageHandler],
  }).compile();
  await app.init();
  return {
    store,
    cases,
    persons,
    messages,
    erasures,
    commandBus: app.get(CommandBus, { strict: false }),
    queryBus: app.get(QueryBus, { strict: false }),
    looks: app.get(LookLog, { strict: false }),
    requester: aloneAs(demoUsers.intake, DEMO_TENANT),
    close: () => app.close(),
  };
}

@Module({})
class Ports {}

function digest(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
