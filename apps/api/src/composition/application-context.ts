import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule } from '@saksgang/application';
import { ImportConcernMessageHandler } from '@saksgang/exchange';
import { nestLogger, type Logger } from '../logging.ts';
import type { System } from './open-system.ts';
import { PortsModule } from './ports.module.ts';

/** Every use case and the road in for portal messages, without a server. */
@Module({})
class ApplicationContextModule {
  static of(system: System): DynamicModule {
    const ports = PortsModule.of(system);
    return {
      module: ApplicationContextModule,
      imports: [ApplicationModule.with(ports), ports],
      providers: [ImportConcernMessageHandler],
    };
  }
}

/** The buses over a system, for what acts without being asked over HTTP. The caller closes it. */
export async function openApplicationContext(
  system: System,
  logger: Logger,
): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(ApplicationContextModule.of(system), {
    logger: nestLogger(logger),
    abortOnError: false,
  });
}
