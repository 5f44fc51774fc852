import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { people, signIn } from '../harness/api.ts';
import { accessibilityFaults } from '../harness/axe.ts';
import { openBrowser, signedIn } from '../harness/browser.ts';
import { findCase } from '../harness/find-case.ts';
import { sharedApp } from '../harness/shared-app.ts';

const REASONS = 'Sykehuset ringte om et skadet barn, og vi måtte vite hvem som har omsorgen.';
const COMMENT = 'Det var grunn til det: ingen andre kunne svare sykehuset.';

const { url } = sharedApp();
let browser: Browser;
let caseId: string;

beforeAll(async () => {
  browser = await openBrowser();
  caseId = await findCase(await signIn(url, people.leader), { nextStep: 'HEAR_CHILD' });
});
afterAll(() => browser.close());

/** The notice of what was opened here. */
function notice(page: Page): Locator {
  return page.getByRole('article').filter({ hasText: REASONS });
}

/** The way to the page, with how much waits there, as the rail shows it. */
function waiting(page: Page, count = '\\d+'): Locator {
  return page.getByRole('link', { name: new RegExp(`^Tilsyn\\s*${count} venter$`) });
}

describe('A case that is opened in haste', () => {
  it('opens for somebody of another unit who says why', async () => {
    const page = await signedIn(browser, url, people.outsider);
    await page.goto(`/sak/${caseId}`);
    await page.getByLabel('Hva er det som haster?').fill(REASONS);
    await page.getByRole('button', { name: 'Åpne saken' }).click();
    await page.getByRole('group', { name: 'Arbeid i saken' }).waitFor();
  });

  it('waits for the leader, who is told on every page and says what they found', async () => {
    const page = await signedIn(browser, url, people.leader);
    await page.getByRole('link', { name: /venter på vurdering/ }).waitFor();
    const before = Number(/\d+/.exec((await waiting(page).textContent()) ?? '')?.[0]);
    await waiting(page).click();
    await notice(page)
      .getByRole('button', { name: /^Vurder åpningen til Even Dahl/ })
      .click();
    await notice(page).getByRole('radio', { name: 'Ja' }).check();
    await notice(page).getByLabel('Vurdering', { exact: true }).fill(COMMENT);
    await notice(page).getByRole('button', { name: 'Vurder', exact: true }).click();
    const reviewed = page.getByRole('region', { name: 'Vurdert' });
    await reviewed.getByText(COMMENT).waitFor();
    await waiting(page, `${before - 1}`).waitFor();
  });

  it('is followed by the data protection officer, who cannot open the case', async () => {
    const officer = people.dataProtectionOfficer;
    const page = await signedIn(browser, url, officer, { home: 'Tilsyn' });
    await notice(page).getByText(COMMENT).waitFor();
    expect(await notice(page).getByRole('link').count()).toBe(0);
    expect(await notice(page).getByRole('button').count()).toBe(0);
    await page.goto(`/sak/${caseId}`);
    await page.getByRole('heading', { name: /^Siden finnes ikke/ }).waitFor();
    expect(await page.getByRole('group', { name: 'Arbeid i saken' }).count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('hinders nobody that axe knows of, in %s', async (scheme) => {
    const page = await signedIn(browser, url, people.leader, { scheme });
    await page.goto('/tilsyn');
    await page
      .getByRole('button', { name: /^Vurder åpningen/ })
      .first()
      .click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
