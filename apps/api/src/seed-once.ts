import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { LookLog } from '@saksgang/application';
import { START } from '@saksgang/event-store';
import { dateInNorway } from '@saksgang/law';
import { seedClock, seedMunicipality, seedStatus } from '@saksgang/seed';
import { openApplicationContext } from './composition/application-context.ts';
import type { System } from './composition/open-system.ts';
import type { Logger } from './logging.ts';

/**
 * Fills an empty store with the fictional municipality, and goes on with a seed that was broken off. Of
 * several processes that start at once one does it, and the others wait for it.
 * @param print takes the progress
 */
export async function seedOnce(
  system: System,
  logger: Logger,
  print: (line: string) => void,
): Promise<void> {
  const lock = await system.database.patient.connect();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('saksgang.seed'))`);
    if (await isWanted(system)) await seed(system, logger, print);
    await lock.query(`SELECT pg_advisory_unlock(hashtext('saksgang.seed'))`);
  } finally {
    // Closed rather than given back: the lock can't outlive it.
    lock.release(true);
  }
}

/** A store that holds anything but a seed belongs to somebody. */
async function isWanted({ cases, store }: System): Promise<boolean> {
  const status = await seedStatus(cases);
  return status === 'begun' || (status === 'absent' && (await store.head()) === START);
}

async function seed(system: System, logger: Logger, print: (line: string) => void): Promise<void> {
  print('Filling the store with a fictional municipality (the first start only) …');
  const clock = seedClock();
  const application = await openApplicationContext({ ...system, clock: clock.clock }, logger);
  await seedMunicipality({
    commandBus: application.get(CommandBus),
    queryBus: application.get(QueryBus),
    looks: application.get(LookLog),
    store: system.store,
    cases: system.cases,
    persons: system.persons,
    clock,
    today: dateInNorway(system.clock()),
    onProgress: (percent) => {
      if (percent % 10 === 0) print(`  ${percent} %`);
    },
    onOutage: () => logger.warn('the store is away; the seed waits for it'),
  });
  await application.close();
}
