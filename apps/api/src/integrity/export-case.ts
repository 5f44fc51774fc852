import { writeFile } from 'node:fs/promises';
import { exportBundle, NotSignedYet, type Bundle } from '@saksgang/integrity';
import type { System } from '../composition/open-system.ts';
import { errorCode } from '../error-code.ts';
import { caseStream } from './verify-system.ts';

const OWNER_ONLY = 0o600;

/**
 * Writes the bundle of a case to a file that does not exist yet.
 * @returns the exit code
 */
export async function exportCase(
  { store, integrity }: System,
  caseId: string,
  path: string,
  print: (line: string) => void,
): Promise<number> {
  const stream = caseStream(caseId);
  try {
    const bundle = stream && (await exportBundle(stream, { store, integrity: integrity.proofs }));
    if (bundle === null) {
      print('There is no case of that id.');
      return 1;
    }
    return await write(bundle, path, print);
  } catch (error) {
    if (!(error instanceof NotSignedYet)) throw error;
    print('The newest events of the case are not signed yet. Saksgang signs them while it runs.');
    return 1;
  }
}

async function write(bundle: Bundle, path: string, print: (line: string) => void) {
  try {
    const text = `${JSON.stringify(bundle, null, 2)}\n`;
    await writeFile(path, text, { flag: 'wx', mode: OWNER_ONLY });
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    print(`The file can't be written (${code}).`);
    return 1;
  }
  print(`${bundle.events.length} events with their proofs are in ${path}.`);
  return 0;
}
