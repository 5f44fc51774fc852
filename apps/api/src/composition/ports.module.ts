import { Module, type DynamicModule } from '@nestjs/common';
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
  unnamedStreams,
  USERS,
} from '@saksgang/application';
import type { System } from './open-system.ts';

/** Puts the opened system behind the names that the application asks for. */
@Module({})
export class PortsModule {
  static of(system: System): DynamicModule {
    const providers = [
      { provide: CASES, useValue: system.cases },
      { provide: PERSONS, useValue: system.persons },
      { provide: UNNAMED, useValue: unnamedStreams(system.store) },
      { provide: MESSAGES, useValue: system.messages },
      { provide: ERASURES, useValue: system.erasures },
      { provide: PERSONAL_DATA_PURGE, useValue: system.purge },
      { provide: EVENT_STORE, useValue: system.store },
      { provide: CLOCK, useValue: system.clock },
      { provide: CASE_NUMBERS, useValue: system.caseNumbers },
      { provide: IDENTITY_REGISTER, useValue: system.identities },
      { provide: INTEGRITY, useValue: system.integrity.proofs },
      { provide: PROJECTIONS, useValue: system.runner },
      { provide: READ_MODELS, useValue: system.readModels },
      { provide: LOOK_REVIEWS, useValue: system.lookReviews },
      { provide: LOOKS, useValue: system.looks },
      { provide: USERS, useValue: system.users },
      { provide: DIGEST, useValue: system.digest },
    ];
    const exports = providers.map(({ provide }) => provide);
    return { module: PortsModule, providers, exports };
  }
}
