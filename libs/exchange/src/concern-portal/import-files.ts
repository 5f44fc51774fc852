import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportReceipt } from './import-message.ts';

/** How one message is imported: on the command line, through the command bus. */
export type ImportOne = (raw: Uint8Array) => Promise<ImportReceipt>;

/**
 * Imports files one after the other and prints one line for each: what became of it, and where it is now.
 * @param report what went wrong with a message that could not be acknowledged, for the log
 * @returns the exit code: 0 when all are stored, 1 when any was refused or could not be read or stored.
 */
export async function importFiles(
  paths: readonly string[],
  importOne: ImportOne,
  print: (line: string) => void,
  report: (error: unknown) => void,
): Promise<0 | 1> {
  let exitCode: 0 | 1 = 0;
  for (const path of paths) {
    const { line, stored } = await importFile(path, importOne, report);
    print(`${basename(path)}: ${line}`);
    if (!stored) exitCode = 1;
  }
  return exitCode;
}

interface Outcome {
  readonly line: string;
  readonly stored: boolean;
}

async function importFile(
  path: string,
  importOne: ImportOne,
  report: (error: unknown) => void,
): Promise<Outcome> {
  const raw = await readFile(path).catch(() => null);
  if (raw === null) return { line: 'kan ikke leses', stored: false };
  try {
    return describe(await importOne(raw));
  } catch (error) {
    report(error);
    return {
      line: 'ikke kvittert. Send den på nytt: det som er lagret, blir ikke doblet',
      stored: false,
    };
  }
}

function describe(receipt: ImportReceipt): Outcome {
  if (receipt.status === 'refused') {
    const issues = receipt.issues.map(({ field, rule }) => `${field} (${rule})`).join(', ');
    return { line: `avvist, tatt vare på: ${issues}`, stored: false };
  }
  const numbers = receipt.concerns.map(({ caseNumber }) => caseNumber).join(', ');
  const fact = receipt.status === 'stored' ? 'lagret' : 'lagret fra før';
  return { line: `${fact} (${receipt.format}): sak ${numbers}`, stored: true };
}
