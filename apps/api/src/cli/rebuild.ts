import type { System } from '../composition/open-system.ts';
import { runWithSystem } from './run-with-system.ts';

const PATIENCE_MS = 3_000;
const WAITING = 'Another process keeps this table up to date. Stop it, and the rebuild goes on.';

/** Empties every read table and makes it anew from the events. */
async function rebuild({ runner, store }: System): Promise<number> {
  for (const { name } of runner.status()) {
    const waiting = setTimeout(() => console.log(`${name}: ${WAITING}`), PATIENCE_MS);
    await runner.rebuild(name, (done, head) => {
      clearTimeout(waiting);
      console.log(`${name}: event ${done} of ${head}`);
    });
    clearTimeout(waiting);
  }
  console.log(`The read tables hold everything up to event ${await store.head()}.`);
  return 0;
}

await runWithSystem(rebuild);
