import { rotateMasterKey } from '../keys/rotate-master-key.ts';
import { runWithSystem } from './run-with-system.ts';

/** Gives the keys a new master key, beside a running server or without one. */
await runWithSystem(async ({ database, keys }) => {
  await rotateMasterKey(database.pool, keys.masters, console.log);
  return 0;
});
