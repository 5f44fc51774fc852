import { start } from './command.ts';

/** `npm run import:concern -- FILE…` beside the running app, on the same data. */
export async function importConcern(
  dataDir: string,
  ...files: readonly string[]
): Promise<{ readonly code: number | null; readonly output: string }> {
  const program = start('tools/run-entry.mjs', ['import-concern', ...files], { DATA_DIR: dataDir });
  return { code: await program.ended, output: program.output() };
}
