import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { people, signIn } from '../harness/api.ts';
import { accessibilityFaults } from '../harness/axe.ts';
import { openBrowser, signedIn } from '../harness/browser.ts';
import { sharedApp } from '../harness/shared-app.ts';

const { url } = sharedApp();
/** In the seeded municipality: a child of after-care, whose case is no business of the service's caseworkers. */
const CHILD = 'Selma Lindvik Aas';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const caseworker = await signIn(url, people.caseworker);
  const search =
    'query ($text: String!) { personSearch(text: $text, first: 5) { edges { node { name } } } }';
  await caseworker.ask(search, { text: CHILD });
});
afterAll(() => browser.close());

describe('A parent who asks who has looked', () => {
  it('is given a page that says so in plain words, and that it was taken out is noted', async () => {
    const officer = await signedIn(browser, url, people.recordsOfficer, { home: 'Sletting' });
    await officer.getByRole('link', { name: 'Innsyn', exact: true }).click();
    await officer.getByRole('searchbox', { name: 'Finn innsynsloggen til et barn' }).fill(CHILD);
    await officer.getByRole('button', { name: `Velg ${CHILD}` }).click();
    await seen(officer, `${people.caseworker} (saksbehandler, `);
    await seen(officer, 'fant barnet i et søk');
    expect(await accessibilityFaults(officer)).toEqual([]);

    const downloading = officer.waitForEvent('download');
    await officer.getByRole('button', { name: 'Hent ut til utskrift' }).click();
    const page = await readFile(await (await downloading).path(), 'utf8');
    expect(page).toContain(`${people.caseworker} (saksbehandler, `);
    expect(page).not.toContain(CHILD);
    await seen(officer, 'hentet ut innsynsloggen');
  });
});

describe('A leader who goes through the month', () => {
  it('sees what stands out, asks, writes what was said, and is through with it', async () => {
    const leader = await signedIn(browser, url, people.leader);
    await leader.getByRole('link', { name: 'Innsyn', exact: true }).click();
    const finding = leader.getByRole('row').filter({
      hasText: `${people.caseworker} så hvem barnet er`,
    });
    await finding.getByText('Uten tilknytning').waitFor();
    expect(await accessibilityFaults(leader)).toEqual([]);

    // By the keyboard alone.
    await finding.getByRole('button', { name: 'Følg opp' }).focus();
    await leader.keyboard.press('Enter');
    await finding.getByLabel('Hva fikk du vite?').fill('Hun tok imot en melding om barnet.');
    await leader.keyboard.press('Control+Enter');
    await finding.getByText('Hun tok imot en melding om barnet.').waitFor();
    await finding.getByText(people.leader).waitFor();

    await leader.getByRole('button', { name: 'Måneden er gått gjennom' }).click();
    await seen(leader, `Gått gjennom av ${people.leader}`);
  });
});

async function seen(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor();
}
