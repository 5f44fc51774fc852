import { randomUUID } from 'node:crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { ApplicationModule, DEMO_TENANT, demoUsers, type Requester } from '@saksgang/application';
import { ImportConcernMessage, ImportConcernMessageHandler, importFiles } from '@saksgang/exchange';
import type { System } from '../composition/open-system.ts';
import { PortsModule } from '../composition/ports.module.ts';
import { nestLogger, type Logger } from '../logging.ts';
import { runWithSystem } from './run-with-system.ts';

/** The application and the road in for portal messages, without a server. */
@Module({})
class ImportModule {
  static of(system: System): DynamicModule {
    const ports = PortsModule.of(system);
    return {
      module: ImportModule,
      imports: [ApplicationModule.with(ports), ports],
      providers: [ImportConcernMessageHandler],
    };
  }
}

/** Imports the files named on the command line. */
async function importConcerns(system: System, logger: Logger): Promise<number> {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error('Name the files to import: npm run import:concern -- FILE…');
    return 1;
  }
  const app = await NestFactory.createApplicationContext(ImportModule.of(system), {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  const requester: Requester = {
    user: demoUsers.intake,
    tenant: DEMO_TENANT,
    correlationId: randomUUID(),
  };
  const importOne = (raw: Uint8Array) =>
    app.get(CommandBus).execute(new ImportConcernMessage(raw, requester));
  const report = (error: unknown) => logger.error({ err: error }, 'import failed');
  try {
    return await importFiles(files, importOne, console.log, report);
  } finally {
    await app.close();
  }
}

await runWithSystem(importConcerns);
