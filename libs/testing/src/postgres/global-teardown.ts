import { keptServer } from './server.ts';

/** For Jest's `globalTeardown`: ends what `globalSetup` started. */
export default async function globalTeardown(): Promise<void> {
  await keptServer()?.stop();
}
