import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { openMemoryMunicipality } from '../testing/memory-municipality.ts';
import { instant } from '@saksgang/kernel';
import { importFiles } from './import-files.ts';
import { ImportConcernMessage } from './import-message.ts';

describe('Importing files', () => {
  it('says of each file what became of it and where it is now', async () => {
    const { lines, exitCode } = await importExamples('offentlig-v1', 'offentlig-v1', 'privat-v2');
    expect(lines).toEqual([
      'offentlig-v1.json: lagret (offentlig.v1): sak 2026-0001',
      'offentlig-v1.json: lagret fra før (offentlig.v1): sak 2026-0001',
      'privat-v2.json: lagret (privat.v2): sak 2026-0002, 2026-0003',
    ]);
    expect(exitCode).toBe(0);
  });

  it('goes on after a file that is refused, and says so in the exit code', async () => {
    const { lines, exitCode } = await importExamples('invalid/ugyldig-fnr', 'offentlig-v2');
    expect(lines).toEqual([
      'ugyldig-fnr.json: avvist, tatt vare på: offentligBarn[0].fnr (notAnIdentityNumber)',
      'offentlig-v2.json: lagret (offentlig.v2): sak 2026-0001',
    ]);
    expect(exitCode).toBe(1);
  });

  it('says when a file is not there', async () => {
    const { lines, exitCode } = await importExamples('finnes-ikke');
    expect(lines).toEqual(['finnes-ikke.json: kan ikke leses']);
    expect(exitCode).toBe(1);
  });

  it('acknowledges nothing that could not be stored, and reports why', async () => {
    const lines: string[] = [];
    const causes: unknown[] = [];
    const cause = new Error('the store did not answer');
    const exitCode = await importFiles(
      [pathOf('offentlig-v1')],
      () => Promise.reject(cause),
      (line) => lines.push(line),
      (error) => causes.push(error),
    );
    expect(lines).toEqual([expect.stringContaining('ikke kvittert')]);
    expect(causes).toEqual([cause]);
    expect(exitCode).toBe(1);
  });
});

async function importExamples(...names: readonly string[]) {
  const { commandBus, requester, close } = await openMemoryMunicipality(() =>
    instant('2026-06-16T08:32:00Z'),
  );
  const lines: string[] = [];
  const exitCode = await importFiles(
    names.map(pathOf),
    (raw) => commandBus.execute(new ImportConcernMessage(raw, requester)),
    (line) => lines.push(line),
    (error) => {
      throw error;
    },
  );
  await close();
  return { lines, exitCode };
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../../examples/concern-portal/${name}.json`, import.meta.url));
}
