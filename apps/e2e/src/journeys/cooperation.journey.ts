import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { people } from '../harness/api.ts';
import { accessibilityFaults } from '../harness/axe.ts';
import { openBrowser, signedIn } from '../harness/browser.ts';
import { inOrder } from '../harness/in-order.ts';
import { sharedApp } from '../harness/shared-app.ts';

const { url } = sharedApp();
/** Children of Skogvik’s own case, and of the one taken in for Lyngvik out of hours. */
const [atHome, onCall] = ['Tiril Brekke Moen', 'Oskar Lia Tangen'];

let browser: Browser;
const step = inOrder();
/** Liv, who works in Skogvik and takes shifts for Lyngvik. */
let liv: Page;

beforeAll(async () => {
  browser = await openBrowser();
  liv = await signedIn(browser, url, people.neighbour);
});

afterAll(() => browser.close());

async function chooses(municipality: string): Promise<void> {
  await liv.getByRole('button', { name: /^Meny for LS/ }).click();
  await liv.getByRole('menuitemradio', { name: municipality }).click();
  const rail = liv.getByRole('navigation', { name: 'Hovedmeny' });
  await rail.getByText(municipality, { exact: true }).waitFor();
}

async function names(): Promise<string> {
  await liv.getByRole('table').waitFor();
  return liv.locator('main').innerText();
}

describe('Somebody who works for two municipalities', () => {
  step('begins at home, with the cases of their own', async () => {
    await liv.getByRole('link', { name: atHome }).waitFor();
    expect(await names()).not.toContain(onCall);
  });

  step('goes on for the other, and has nothing of the first before them', async () => {
    await chooses('Lyngvik');
    await liv.getByRole('link', { name: onCall }).waitFor();
    expect(await names()).not.toContain(atHome);
    expect(await accessibilityFaults(liv)).toEqual([]);
  });

  step('stays there from page to page, and in another window', async () => {
    await liv.getByRole('link', { name: onCall }).click();
    await liv.getByRole('heading', { level: 1, name: onCall }).waitFor();
    const other = await liv.context().newPage();
    await other.goto('/oppgaver');
    await other.getByRole('link', { name: onCall }).waitFor();
    await other.close();
  });

  step('finds the case nowhere when they are home again', async () => {
    const address = liv.url();
    await chooses('Skogvik');
    await liv.getByRole('link', { name: atHome }).waitFor();
    await liv.goto(address);
    await liv.getByRole('heading', { level: 1 }).waitFor();
    expect(await liv.locator('body').innerText()).not.toContain(onCall);
  });
});
