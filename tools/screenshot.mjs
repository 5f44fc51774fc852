// `npm run screenshot`: takes the README's picture of Replay from the product as it is: a decision being
// approved, in the fictional municipality.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { ensureBuilt } from './workspace/build.mjs';
import { ensureChromium } from './workspace/chromium.mjs';
import { ensureInstalled } from './workspace/install.mjs';
import { at, projectNode, root } from './workspace/paths.mjs';

const PICTURE = 'docs/images/replay.png';
const APPROVER = 'Tor Håkon Bjerke';

if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);
const executablePath = await ensureChromium();
if (executablePath === null) process.exit(1);
const dataDir = mkdtempSync(join(tmpdir(), 'saksgang-screenshot-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const app = spawn(projectNode(), [at('apps/api/dist/main.js')], {
  cwd: root,
  env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
  stdio: 'inherit',
});
const ended = new Promise((resolve) => app.once('exit', resolve));
try {
  await untilReady();
  await takePicture();
} finally {
  app.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true });
}

async function takePicture() {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({
    baseURL: url,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1366, height: 900 },
  });
  await page.goto('/');
  await page.getByRole('link', { name: APPROVER }).click();
  await page.getByRole('heading', { level: 1, name: 'Oppgaver' }).waitFor();
  const { caseId, revision } = await approvedDecision(page);
  await page.goto(`/sak/${caseId}/hendelse/${revision + 1}`);
  await page.getByRole('slider').waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: at(PICTURE) });
  await browser.close();
  console.log(`${PICTURE}: case ${caseId}, event ${revision + 1}`);
}

/** The case where most has happened after a decision, so that the picture has a past and a later. */
async function approvedDecision(page) {
  const { data } = await ask(
    page,
    '{ workQueue(first: 100) { edges { node { caseId grading } } } }',
  );
  const open = data.workQueue.edges
    .map(({ node }) => node)
    .filter(({ grading }) => grading === 'NONE');
  const found = [];
  for (const { caseId } of open) {
    const events = await eventsOf(page, caseId);
    const approved = events.findLast(({ type }) => type === 'DecisionApproved');
    if (approved === undefined) continue;
    const { revision } = approved;
    found.push({ caseId, revision, later: events.length - revision });
  }
  return found.sort((a, b) => b.later - a.later)[0];
}

async function eventsOf(page, caseId) {
  const query = `{ case(id: "${caseId}") { events(first: 100) { edges { node { type revision } } } } }`;
  const { data } = await ask(page, query);
  return data.case.events.edges.map(({ node }) => node);
}

function ask(page, query) {
  return page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/graphql', { method: 'POST', headers, body })).json();
  }, JSON.stringify({ query }));
}

async function untilReady() {
  while (app.exitCode === null) {
    const ready = await fetch(`${url}/health/ready`).catch(() => null);
    if (ready?.ok) return;
    await pause(200);
  }
  throw new Error('the app ended before it was ready');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port: free } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return free;
}
