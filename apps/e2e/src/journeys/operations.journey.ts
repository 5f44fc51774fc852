import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { people } from '../harness/api.ts';
import { accessibilityFaults } from '../harness/axe.ts';
import { openBrowser, signedIn } from '../harness/browser.ts';
import { sharedApp } from '../harness/shared-app.ts';

const { url } = sharedApp();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await signedIn(browser, url, people.administrator, { home: 'Drift' });
});
afterAll(() => browser.close());

const queue = () => page.getByRole('region', { name: 'Arbeidsliste og saksøk' });

describe('Whoever keeps the system running', () => {
  it('begins their day at how it does, and sees no way to a case', async () => {
    expect(new URL(page.url()).pathname).toBe('/drift');
    const ways = page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link');
    expect(await ways.allTextContents()).toEqual(['Saksgang', 'Drift']);
    await queue().getByText('Oppdatert', { exact: true }).waitFor();
  });

  it('builds the work queue anew while it answers, and goes back, by the keyboard', async () => {
    await queue().getByText('Tabeller nr. 1,').waitFor();
    await page.getByRole('button', { name: 'Bygg på nytt: Arbeidsliste og saksøk' }).focus();
    await page.keyboard.press('Enter');
    await queue().getByText('Tabeller nr. 2,').waitFor();
    await queue().getByText('Tabeller nr. 1 er beholdt').waitFor();
    const back = 'Gå tilbake til de forrige tabellene: Arbeidsliste og saksøk';
    await page.getByRole('button', { name: back }).focus();
    await page.keyboard.press('Enter');
    await queue().getByText('Tabeller nr. 1,').waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'is hindered by nothing that axe knows, in %s',
    async (scheme) => {
      const other = await signedIn(browser, url, people.administrator, { home: 'Drift', scheme });
      await other.getByRole('region', { name: 'Arbeidsliste og saksøk' }).waitFor();
      expect(await accessibilityFaults(other)).toEqual([]);
      await other.setViewportSize({ width: 390, height: 844 });
      expect(await accessibilityFaults(other)).toEqual([]);
    },
  );
});
