import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { listAt, textAt } from '../harness/answer.ts';
import { people, signIn, type Caller } from '../harness/api.ts';
import { accessibilityFaults } from '../harness/axe.ts';
import { openBrowser, signedIn } from '../harness/browser.ts';
import { receiveConcern } from '../harness/concerns.ts';
import { findCase } from '../harness/find-case.ts';
import { proposeDecision } from '../harness/propose-decision.ts';
import { sharedApp } from '../harness/shared-app.ts';
import { signedInAnHourAgo } from '../harness/signed-in-long-ago.ts';
import { showPhase } from '../pages/case-page.ts';

const { url, dataDir } = sharedApp();
const OUTSIDER = 'Even Dahl';
const CONFIRM = 'Bekreft at det er deg';
const REASONS = 'Barnet står alene utenfor skolen.';

let browser: Browser;
let caseworker: Caller;

beforeAll(async () => {
  browser = await openBrowser();
  caseworker = await signIn(url, people.caseworker);
});
afterAll(() => browser.close());

const dialog = (page: Page) => page.getByRole('dialog', { name: CONFIRM });

/** In the small window of the issuer, which leaves by itself. */
async function confirmInWindow(page: Page): Promise<void> {
  const [window] = await Promise.all([
    page.waitForEvent('popup'),
    dialog(page).getByRole('button', { name: CONFIRM }).click(),
  ]);
  await Promise.all([
    window.waitForEvent('close'),
    window.getByRole('button', { name: CONFIRM }).click(),
  ]);
}

async function countOf(type: string, caseId: string): Promise<number> {
  const answer = await caseworker.ask(
    'query ($id: ID!) { case(id: $id) { events(first: 100) { edges { node { type } } } } }',
    { id: caseId },
  );
  const edges = listAt(answer, 'case.events.edges');
  return edges.filter((edge) => textAt(edge, 'node.type') === type).length;
}

describe('Who signed in an hour ago and approves a decision', () => {
  let caseId: string;
  let tor: Page;

  beforeAll(async () => {
    caseId = await findCase(caseworker, { nextStep: 'PROPOSE_DECISION' });
    await proposeDecision(caseworker, caseId);
    tor = await signedIn(browser, url, people.approver);
    await tor.goto(`/sak/${caseId}`);
    await showPhase(tor, 'Vedtak');
    const next = tor.getByRole('button', { name: 'Neste punkt' });
    while (await next.isVisible()) await next.click();
    await signedInAnHourAgo(dataDir);
  });

  it('is told why to confirm who they are, and may leave it: nothing is decided', async () => {
    const approve = tor.getByRole('button', { name: 'Godkjenn vedtaket' });
    await approve.click();
    await dialog(tor).getByText('det er en stund siden du logget inn').waitFor();
    expect(await accessibilityFaults(tor)).toEqual([]);
    await tor.keyboard.press('Escape');
    await dialog(tor).waitFor({ state: 'detached' });
    await tor.getByText('Du har ikke bekreftet at det er deg.').waitFor();
    expect(await countOf('DecisionApproved', caseId)).toBe(0);
    expect(await approve.isEnabled()).toBe(true);
  });

  it('confirms it, and the decision is made, once', async () => {
    await tor.getByRole('button', { name: 'Godkjenn vedtaket' }).click();
    await confirmInWindow(tor);
    await tor.getByText(/Vedtaket er fattet, hendelse \d+/).waitFor();
    expect(await countOf('DecisionApproved', caseId)).toBe(1);
  });
});

describe('Who signed in an hour ago and opens a case in haste', () => {
  let caseId: string;

  beforeAll(async () => {
    caseId = await receiveConcern(caseworker, 'Iver Hastig');
  });

  const writing = async () => {
    const page = await signedIn(browser, url, OUTSIDER);
    await page.goto(`/sak/${caseId}`);
    await page.getByRole('textbox', { name: 'Hva er det som haster?' }).fill(REASONS);
    await signedInAnHourAgo(dataDir);
    return page;
  };
  const reasonsOn = (page: Page) =>
    page.getByRole('textbox', { name: 'Hva er det som haster?' }).inputValue();

  it('finds what they wrote where they left it, also where no small window opens', async () => {
    const page = await writing();
    page.on('dialog', (question) => void question.accept());
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.getByRole('button', { name: 'Åpne saken', exact: true }).click();
    await dialog(page).getByRole('button', { name: 'Avbryt' }).click();
    expect(await reasonsOn(page)).toBe(REASONS);
    await page.getByRole('button', { name: 'Åpne saken', exact: true }).click();
    await dialog(page).getByRole('button', { name: CONFIRM }).click();
    await page.getByRole('button', { name: CONFIRM }).click();
    await page.waitForURL(`**/sak/${caseId}`);
    expect(await reasonsOn(page)).toBe(REASONS);
    await page.getByRole('button', { name: 'Åpne saken', exact: true }).click();
    await page.getByRole('navigation', { name: 'Faser i saken' }).waitFor();
    expect(await countOf('EmergencyAccessTaken', caseId)).toBe(1);
  });
});
