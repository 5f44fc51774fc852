/** Where the journeys find the app that all of them share; set before the first of them runs. */
export function sharedApp(): {
  readonly url: string;
  readonly dataDir: string;
  readonly printed: string;
} {
  const { E2E_URL: url, E2E_DATA_DIR: dataDir, E2E_PRINTED: printed } = process.env;
  if (url === undefined || dataDir === undefined || printed === undefined) {
    throw new Error('journeys run by `npm test`, or by `npm run journeys` in apps/e2e');
  }
  return { url, dataDir, printed };
}
