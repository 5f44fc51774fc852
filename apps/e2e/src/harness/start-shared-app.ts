import { newDataDir, startApp } from './app.ts';
import { keepShared } from './kept.ts';

/** Before all journeys: one app with the seeded municipality. */
export default async function startSharedApp(): Promise<void> {
  const app = await startApp({ dataDir: await newDataDir(), seeded: true });
  keepShared(app);
  process.env['E2E_URL'] = app.url;
  process.env['E2E_DATA_DIR'] = app.dataDir;
  process.env['E2E_PRINTED'] = app.program.output();
}
