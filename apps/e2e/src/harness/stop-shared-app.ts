import { removeDataDir } from './app.ts';
import { keptShared } from './kept.ts';

/** After all journeys. An app that does not end properly fails the run. */
export default async function stopSharedApp(): Promise<void> {
  const app = keptShared();
  if (app === undefined) return;
  const code = await app.stop();
  await removeDataDir(app.dataDir);
  if (code !== 0)
    throw new Error(`the shared app ended with ${String(code)}:\n${app.program.output()}`);
}
