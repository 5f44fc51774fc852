import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { people, signIn } from '../harness/api.ts';
import { accessibilityFaults } from '../harness/axe.ts';
import { openBrowser, signedIn } from '../harness/browser.ts';
import { listAt, textAt } from '../harness/answer.ts';
import { findCase } from '../harness/find-case.ts';
import { sharedApp } from '../harness/shared-app.ts';

const { url } = sharedApp();
let browser: Browser;
let caseId: string;
let erasures: readonly unknown[];

beforeAll(async () => {
  browser = await openBrowser();
  caseId = await findCase(await signIn(url, people.caseworker), { phase: 'MEASURES' });
  const officer = await signIn(url, people.recordsOfficer);
  const answer = await officer.ask('{ erasures(first: 100) { edges { node { id status } } } }');
  erasures = listAt(answer, 'erasures.edges');
});

afterAll(() => browser.close());

/** Every page, and what shows that it has come. */
const pages: readonly [name: string, path: () => string][] = [
  ['the queue', () => '/oppgaver?fane=enheten'],
  ['the inbox', () => '/innboks'],
  ['the intake form', () => '/ny-melding'],
  ['search', () => '/sok'],
  ['a case', () => `/sak/${caseId}`],
  ['a form in a case', () => `/sak/${caseId}?skjema=notat`],
  ['a case as it was', () => `/sak/${caseId}/hendelse/3`],
  ['where one is signed in', () => '/okter'],
  ['a page that does not exist', () => '/finnes-ikke'],
];

/** The pages of whoever looks after the archive. */
const archivePages: readonly [name: string, path: () => string][] = [
  ['the list of erasures', () => '/sletting'],
  ['the form that asks for one', () => '/sletting/ny'],
  ['an erasure under review', () => `/sletting/${erasureThatIs('REVIEWED')}`],
  ['an erasure carried out', () => `/sletting/${erasureThatIs('CARRIED_OUT')}`],
];

function erasureThatIs(status: string): string {
  return textAt(
    erasures.find((edge) => textAt(edge, 'node.status') === status),
    'node.id',
  );
}

describe.each(['light', 'dark'] as const)('In %s colours axe finds nothing', (scheme) => {
  let page: Page;

  beforeAll(async () => {
    page = await signedIn(browser, url, people.caseworker, { scheme });
  });

  it.each(pages)('on %s', async (_name, path) => {
    await show(page, path());
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('on the pages of the records officer', async () => {
    const officer = await signedIn(browser, url, people.recordsOfficer, {
      scheme,
      home: 'Sletting',
    });
    for (const [name, path] of archivePages) {
      await show(officer, path());
      expect([name, await accessibilityFaults(officer)]).toEqual([name, []]);
    }
  });

  it('where one signs in', async () => {
    const visitor = await browser.newPage({ baseURL: url, colorScheme: scheme });
    await show(visitor, '/logg-inn');
    await visitor.getByRole('list', { name: 'Brukere' }).waitFor();
    expect(await accessibilityFaults(visitor)).toEqual([]);
  });

  it('on a phone', async () => {
    const phone = await signedIn(browser, url, people.caseworker, {
      scheme,
      width: 390,
      height: 844,
    });
    expect(await accessibilityFaults(phone)).toEqual([]);
    await show(phone, `/sak/${caseId}`);
    expect(await accessibilityFaults(phone)).toEqual([]);
  });
});

/** Opens a page and waits until it shows what it has to show. */
async function show(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}
