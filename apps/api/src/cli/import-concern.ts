import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { aloneAs, demoUsers } from '@saksgang/application';
import { ImportConcernMessage, importFiles } from '@saksgang/exchange';
import { openApplicationContext } from '../composition/application-context.ts';
import type { System } from '../composition/open-system.ts';
import type { Logger } from '../logging.ts';
import { given } from './given.ts';
import { runWithSystem } from './run-with-system.ts';

const USAGE = 'Name the files to import: npm run import:concern -- FILE…';

const { files } = given([], USAGE);

/** Imports the files named on the command line. */
async function importConcerns(system: System, logger: Logger): Promise<number> {
  if (files.length === 0) {
    console.error(USAGE);
    return 1;
  }
  const application = await openApplicationContext(system, logger);
  const commands = application.get(CommandBus);
  const requester = aloneAs(demoUsers.intake, randomUUID());
  const importOne = (raw: Uint8Array) => commands.execute(new ImportConcernMessage(raw, requester));
  const report = (error: unknown) => logger.error({ err: error }, 'import failed');
  try {
    return await importFiles(files, importOne, console.log, report);
  } finally {
    await application.close();
  }
}

await runWithSystem(importConcerns);
