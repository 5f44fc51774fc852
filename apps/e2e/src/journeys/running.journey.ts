import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people, signIn } from '../harness/api.ts';
import { newDataDir, removeDataDir, startApp } from '../harness/app.ts';
import { start } from '../harness/command.ts';
import { childNameIn, receiveConcern } from '../harness/concerns.ts';
import { freePort, takePort } from '../harness/free-port.ts';

let dataDir: string;

beforeAll(async () => {
  dataDir = await newDataDir();
});

afterAll(() => removeDataDir(dataDir));

describe('What was acknowledged', () => {
  it('is there after a restart', async () => {
    const first = await startApp({ dataDir });
    const caseId = await receiveConcern(await signIn(first.url, people.caseworker), 'Ask Omstart');
    expect(await first.stop()).toBe(0);

    const second = await startApp({ dataDir });
    expect(await childNameIn(await signIn(second.url, people.caseworker), caseId)).toBe(
      'Ask Omstart',
    );
    expect(await second.stop()).toBe(0);
  });

  it('is there after the app was killed', async () => {
    const killed = await startApp({ dataDir });
    const caseId = await receiveConcern(await signIn(killed.url, people.caseworker), 'Bo Avbrudd');
    await killed.kill();

    const next = await startApp({ dataDir });
    expect(await childNameIn(await signIn(next.url, people.caseworker), caseId)).toBe('Bo Avbrudd');
    expect(await next.stop()).toBe(0);
  });
});

describe('`npm start`', () => {
  it('ends on SIGTERM and leaves nothing listening', async () => {
    const app = await startApp({ dataDir, byNpm: true });
    await app.stop();
    await expect(canConnect(app.url)).resolves.toBe(false);
  });

  it('leaves nothing running when npm itself is killed', async () => {
    const app = await startApp({ dataDir, byNpm: true });
    await app.kill();
    while (await canConnect(app.url)) await pause(100);

    const next = await startApp({ dataDir });
    expect(await next.stop()).toBe(0);
  });
});

describe('A start that can not succeed', () => {
  it('names the port that is taken', async () => {
    const { port, release } = await takePort();
    const { code, lines } = await failingStart({ DATA_DIR: dataDir, PORT: port.toString() });
    await release();
    expect(lines).toEqual([expect.stringContaining(port.toString())]);
    expect(code).toBe(1);
  });

  it('names the folder that it can not write to', async () => {
    const file = join(dataDir, 'a-file');
    await writeFile(file, '');
    const { code, lines } = await failingStart({ DATA_DIR: join(file, 'data') });
    expect(lines).toEqual([expect.stringContaining('DATA_DIR')]);
    expect(code).toBe(1);
  });

  it('names the database that does not answer, without its password', async () => {
    const port = (await freePort()).toString();
    const url = `postgresql://somebody:hemmelig@127.0.0.1:${port}/saksgang`;
    const { code, lines } = await failingStart({ DATA_DIR: dataDir, DATABASE_URL: url });
    expect(lines).toEqual([expect.stringContaining('DATABASE_URL')]);
    expect(lines.join()).not.toContain('hemmelig');
    expect(code).toBe(1);
  });

  it('names a setting with a wrong value', async () => {
    const { code, lines } = await failingStart({ DATA_DIR: dataDir, LOG_LEVEL: 'loud' });
    expect(lines).toEqual([expect.stringMatching(/^LOG_LEVEL /)]);
    expect(code).toBe(1);
  });
});

/** Starts the app with settings it can't start with. @returns its exit code and what it said is wrong */
async function failingStart(settings: Readonly<Record<string, string>>) {
  const port = (await freePort()).toString();
  const program = start('apps/api/dist/main.js', [], { PORT: port, SEED: 'off', ...settings });
  const code = await program.ended;
  return {
    code,
    lines: program
      .errors()
      .split('\n')
      .filter((line) => line !== ''),
  };
}

function canConnect(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  return new Promise((resolve) => {
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
