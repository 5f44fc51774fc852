import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../../..');

interface Lock {
  readonly packages: Readonly<Record<string, object>>;
}

let folder: string;
let ours: Lock;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saksgang-audit-'));
  ours = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
});
afterAll(() => rm(folder, { recursive: true }));

/** Our own lock file with one entry written otherwise. @returns what the audit says of it, and its exit code */
async function auditWith(path: string, entry: object) {
  const file = join(folder, 'package-lock.json');
  const packages = { ...ours.packages, [path]: { ...ours.packages[path], ...entry } };
  await writeFile(file, JSON.stringify({ ...ours, packages }));
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'tools/audit.mjs'), file], (error, _output, said) => {
      resolve({ code: error?.code ?? 0, said: said.trim() });
    });
  });
}

describe('The audit of what we are made of', () => {
  it('finds nothing in our own lock file', async () => {
    expect(await auditWith('', {})).toEqual({ code: 0, said: '' });
  });

  it.each([
    [
      'a package from elsewhere than the registry',
      'node_modules/pino',
      { resolved: 'git+ssh://git@example.org/pino.git' },
      'pino does not come from the registry',
    ],
    [
      'a package without a digest, or with a weak one',
      'node_modules/pino',
      { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' },
      'pino has no digest (SHA-512)',
    ],
    [
      'a licence that we may not ship under',
      'node_modules/pino',
      { license: '(MIT AND AGPL-3.0)' },
      'pino is under (MIT AND AGPL-3.0)',
    ],
    [
      'an install script that nobody has looked at',
      'node_modules/pino',
      { hasInstallScript: true },
      'pino has an install script',
    ],
    [
      'a second version of what there may be one of',
      'node_modules/pino/node_modules/graphql',
      { version: '17.1.0', integrity: 'sha512-0', license: 'MIT' },
      'graphql is there as 16.15.0 and 17.1.0',
    ],
    [
      'a link to a folder that is no workspace',
      'node_modules/stranger',
      { resolved: '../stranger', link: true },
      '../stranger is no workspace of ours',
    ],
  ])('finds %s', async (_what, path, entry, said) => {
    expect(await auditWith(path, entry)).toEqual({ code: 1, said });
  });
});
