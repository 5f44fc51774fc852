import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { listAt, textAt } from '../harness/answer.ts';
import { people, signIn, type Caller } from '../harness/api.ts';
import { openBrowser, signedIn } from '../harness/browser.ts';
import { receiveConcern } from '../harness/concerns.ts';
import { fromRoot } from '../harness/paths.ts';
import { sharedApp } from '../harness/shared-app.ts';

const { url } = sharedApp();
const CHILD = 'Torleif Tilgangsprøve';
const ACCOUNT = 'Ringte og fortalte';
/** What a page says to those it is not for. */
const NOT_THEIRS = /^Siden finnes ikke$|er for dem som/;
/** Of the fictional service. */
const UNIT = '0d0a2f5e-6c55-4b0c-9a44-0f5c0e4b7a10';
const DISQUALIFIED = 'Siri Lunde';

const CASEWORK = ['/oppgaver', '/innboks', '/ny-melding', '/sok'];
const READING = ['/oppgaver', '/innboks', '/sok'];

/** What everybody's day begins with, and which ways the rail offers them: all of them, and no other. */
const roles = [
  ['a caseworker', people.caseworker, 'Oppgaver', CASEWORK],
  ['an approver', people.approver, 'Oppgaver', [...CASEWORK, '/sletting']],
  ['a unit leader', people.leader, 'Oppgaver', [...CASEWORK, '/innsyn', '/tilsyn']],
  ['a reviewer', people.reviewer, 'Oppgaver', READING],
  ['a records officer', people.recordsOfficer, 'Sletting', [...READING, '/sletting', '/innsyn']],
  ['the data protection officer', 'Vilde Nes', 'Tilsyn', ['/innsyn', '/tilsyn']],
  ['an administrator', people.administrator, 'Drift', ['/drift']],
  ['a caseworker elsewhere', 'Liv Storhaug', 'Oppgaver', CASEWORK],
] as const;

/** Who must not see the case, and why. */
const outsiders = [
  ['is disqualified in it', DISQUALIFIED],
  ['works in another municipality', 'Liv Storhaug'],
  ['has no relation to it', 'Even Dahl'],
] as const;

let browser: Browser;
let paths: readonly string[];

beforeAll(async () => {
  browser = await openBrowser();
  paths = await routes();
});
afterAll(() => browser.close());

/** Every address there is, from the route table itself: `sak/:caseId`. */
async function routes(): Promise<readonly string[]> {
  const table = await readFile(fromRoot('apps/admin/src/app/routes.tsx'), 'utf8');
  const found = [...table.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);
  return found.filter((path) => !['/', '*', 'logg-inn', 'bekreftet'].includes(path));
}

describe.each(roles)('%s', (_role, name, home, offered) => {
  it('begins where their work is, and is offered that and nothing else', async () => {
    const page = await signedIn(browser, url, name, { home });
    const rail = page.getByRole('navigation', { name: 'Hovedmeny' });
    for (const address of offered) await rail.locator(`a[href="${address}"]`).first().waitFor();
    const links = await rail.getByRole('link').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect([...new Set(addresses)].sort()).toEqual([...offered].sort());
    await page.context().close();
  });

  it('finds nothing at the addresses that others are offered', async () => {
    const page = await signedIn(browser, url, name, { home });
    const others = new Set(roles.flatMap(([, , , addresses]) => [...addresses]));
    for (const address of [...others].filter((each) => !offered.some((own) => own === each))) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1, name: NOT_THEIRS }).waitFor();
    }
    await page.context().close();
  });
});

describe.each(outsiders)('A caseworker who %s', (_why, name) => {
  it('tries every address with the case in it, and is shown nothing of it', async () => {
    const known = await hiddenCase();
    const page = await signedIn(browser, url, name);
    const answers = overhear(page);
    const shown: string[] = [];
    for (const path of paths) {
      await page.goto(`/${addressOf(path, known)}`);
      await page.locator('h1').first().waitFor();
      shown.push(page.url(), await page.title(), await page.content());
    }
    const heard = [...shown, ...(await Promise.all(answers))].join('\n');
    const secrets = [CHILD, ACCOUNT, known.caseNumber];
    expect(secrets.filter((secret) => heard.includes(secret))).toEqual([]);
    await page.context().close();
  });

  it('is shown the same page as for a case that is not there', async () => {
    const page = await signedIn(browser, url, name);
    const { caseId } = await hiddenCase();
    const shown: string[] = [];
    for (const id of [caseId, randomUUID()]) {
      await page.goto(`/sak/${id}`);
      await page.getByRole('heading', { level: 1, name: /finnes ikke/ }).waitFor();
      shown.push((await page.innerText('main')).replaceAll(id, 'id'));
    }
    expect(shown[0]).toBe(shown[1]);
    await page.context().close();
  });
});

interface Hidden {
  readonly caseId: string;
  readonly childId: string;
  readonly caseNumber: string;
}

let hidden: Promise<Hidden> | null = null;

/** A case of the caseworker's unit, in which one of her colleagues is disqualified (fvl § 6). Made once. */
function hiddenCase(): Promise<Hidden> {
  hidden ??= makeHidden();
  return hidden;
}

async function makeHidden(): Promise<Hidden> {
  const caseworker = await signIn(url, people.caseworker);
  const leader = await signIn(url, people.leader);
  const caseId = await receiveConcern(caseworker, CHILD);
  const colleagues = listAt(await caseworker.ask('{ people { id name } }'), 'people');
  const disqualified = colleagues.find((each) => textAt(each, 'name') === DISQUALIFIED);
  const user = textAt(disqualified, 'id');
  await step(leader, 'placeCaseInUnit', { caseId, unit: UNIT });
  await step(caseworker, 'recordConflictOfInterest', { caseId, user, ground: 'KINSHIP' });
  const found = await caseworker.ask(
    'query ($id: ID!) { case(id: $id) { caseNumber child { id } } }',
    {
      id: caseId,
    },
  );
  const [caseNumber, childId] = [textAt(found, 'case.caseNumber'), textAt(found, 'case.child.id')];
  return { caseId, childId, caseNumber };
}

async function step(caller: Caller, name: string, input: object): Promise<void> {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ... on CaseChanged { position } } }`;
  const answer = await caller.ask(query, { input: { commandId: randomUUID(), ...input } });
  textAt(answer, `${name}.position`);
}

/** @throws Error for a part of an address that nobody has said what to put in for */
function addressOf(path: string, { caseId, childId }: Hidden): string {
  const parts: Readonly<Record<string, string>> = {
    caseId,
    personId: childId,
    erasureId: caseId,
    revision: '1',
  };
  return path.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`say in access.journey.ts what to put in for :${name}`);
    return part;
  });
}

/** What the server answers the page from now on. */
function overhear(page: Page): readonly Promise<string>[] {
  const answers: Promise<string>[] = [];
  // A page that is left does not wait for its answers.
  page.on('response', (response) => answers.push(response.text().catch(() => '')));
  return answers;
}
