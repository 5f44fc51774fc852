import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { people } from '../harness/api.ts';
import { openBrowser, signedIn } from '../harness/browser.ts';
import { sharedApp } from '../harness/shared-app.ts';

const { url } = sharedApp();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await signedIn(browser, url, people.caseworker);
});

afterAll(() => browser.close());

describe('With the keyboard alone a caseworker', () => {
  it('moves down and up the list of what nobody has', async () => {
    await page.goto('/oppgaver?fane=ufordelt');
    await page.getByRole('row').nth(2).waitFor();
    await page.keyboard.press('j');
    const first = await focused(page);
    await page.keyboard.press('j');
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(first);
  });

  it('takes a case on', async () => {
    const child = await focused(page);
    await page.keyboard.press('a');
    await page.getByText('Saken er tildelt deg.').waitFor();
    await page.goto('/oppgaver');
    await page.getByRole('link', { name: child }).waitFor();
  });

  it('opens it', async () => {
    await page.keyboard.press('j');
    const child = await focused(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: child }).waitFor();
    expect(page.url()).toMatch(/\/sak\/[0-9a-f-]{36}$/);
  });

  it('writes a note in it', async () => {
    await page.keyboard.press('n');
    const form = page.getByRole('region', { name: 'Nytt notat' });
    await form.waitFor();
    await page.keyboard.press('Tab');
    await page.getByLabel('Notat', { exact: true }).focus();
    await page.keyboard.type('Snakket med skolen om fraværet.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Snakket med skolen om fraværet.').waitFor();
  });
});

/** What the thing in focus says. */
function focused(page: Page): Promise<string> {
  return page.locator(':focus').innerText();
}
