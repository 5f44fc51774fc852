import type { System } from '../composition/open-system.ts';
import { refuse } from '../exit.ts';
import { runWithSystem } from './run-with-system.ts';

const PATIENCE_MS = 3_000;
const RUNNING = 'Saksgang is running and keeps the read tables up to date. Stop it first.';

/** Empties every read table and makes it anew from the events. */
async function rebuild({ runner, store }: System): Promise<number> {
  for (const { name } of runner.status()) {
    // A table has one keeper at a time, and a running server does not let go.
    const waiting = setTimeout(() => refuse([RUNNING]), PATIENCE_MS);
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
