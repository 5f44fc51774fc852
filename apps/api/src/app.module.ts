import { Module, type DynamicModule } from '@nestjs/common';
import { ApplicationModule } from '@saksgang/application';
import { GraphqlApiModule, type Refused } from '@saksgang/graphql-api';
import { countedSubscriptions } from '@saksgang/telemetry';
import type { System } from './composition/open-system.ts';
import { PortsModule } from './composition/ports.module.ts';
import { peopleAsk, type Config } from './config.ts';
import { HealthController } from './http/health.controller.ts';
import type { Readiness } from './http/readiness.ts';
import { SchemaController } from './http/schema.controller.ts';
import type { Logger } from './logging.ts';
import { AccessModule } from './sign-in/access.module.ts';
import type { Door } from './sign-in/door.ts';
import { operationTracing } from './observability/operation-span.ts';
import { createSecurityLog } from './observability/security-log.ts';
import { READINESS } from './tokens.ts';

export interface Opened {
  readonly config: Config;
  readonly door: Door;
  readonly system: System;
  readonly readiness: Readiness;
}

/** The whole server, over an opened system. */
@Module({})
export class AppModule {
  static of({ config, door, system, readiness }: Opened, logger: Logger): DynamicModule {
    const store = countedSubscriptions(system.store, system.telemetry);
    const application = ApplicationModule.with(PortsModule.of({ ...system, store }));
    const { users, digest, database, keys } = system;
    const secret = keys.secrets['session-cookie'];
    const parts = { users, digest, pool: database.pool, secret };
    const access = AccessModule.of(parts, config, door, logger);
    const tell = createSecurityLog(logger);
    const points = {
      ofUser: config.POINTS_PER_MINUTE,
      ofAddress: config.STRANGER_POINTS_PER_MINUTE,
    };
    const demands = {
      tellRefused: (refused: Refused) => {
        tell({ security: 'REFUSED', ...refused });
      },
      points,
      peopleAsk: peopleAsk(config),
      stepUpSeconds: config.STEP_UP_SECONDS,
    };
    const plugins = [operationTracing()];
    return {
      module: AppModule,
      imports: [access, GraphqlApiModule.with({ application, access, ...demands, plugins })],
      controllers: [HealthController, SchemaController],
      providers: [{ provide: READINESS, useValue: readiness }],
    };
  }
}
