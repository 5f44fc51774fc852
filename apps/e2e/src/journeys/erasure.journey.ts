import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { listAt, textAt } from '../harness/answer.ts';
import { people, signIn } from '../harness/api.ts';
import { openBrowser, signedIn } from '../harness/browser.ts';
import { start } from '../harness/command.ts';
import { findCase } from '../harness/find-case.ts';
import { importConcern } from '../harness/import-concern.ts';
import { messageFile } from '../harness/portal-message.ts';
import { letIn } from '../harness/let-in.ts';
import { sharedApp } from '../harness/shared-app.ts';

const { url, dataDir } = sharedApp();
/** In the seeded municipality: registered by mistake, and in no case. */
const MISTAKE = 'Ronja Feilstad';
const SEARCH =
  'query ($text: String!) { personSearch(text: $text, first: 10) { edges { node { name } } } }';

let browser: Browser;
let officer: Page;
let approver: Page;

beforeAll(async () => {
  browser = await openBrowser();
  officer = await signedIn(browser, url, people.recordsOfficer, { home: 'Sletting' });
  approver = await signedIn(browser, url, people.approver);
});
afterAll(() => browser.close());

describe('A person registered by mistake', () => {
  it('is erased by two people: asked for and reviewed, granted, carried out, and proved', async () => {
    expect(await found(MISTAKE)).toEqual([MISTAKE]);
    await officer.getByRole('link', { name: 'Sletting', exact: true }).click();
    await officer.getByRole('button', { name: 'Be om sletting' }).click();
    await officer.getByRole('searchbox', { name: 'Hvem gjelder det?' }).fill(MISTAKE);
    await officer.getByRole('button', { name: `Velg ${MISTAKE}` }).click();
    await ask(officer, 'Registrert ved en feil');
    await seen(officer, 'Kan slettes: har aldri vært del av en sak');
    await review(officer);

    await approver.goto(new URL(officer.url()).pathname);
    await approver.getByRole('radio', { name: 'Innvilget' }).check();
    await decide(approver, 'Registrert ved en feil.');

    await officer.reload();
    await seen(officer, 'Dette kan ikke gjøres om');
    await officer.getByRole('button', { name: 'Slett for godt' }).click();
    await seen(officer, 'Bekreft at du har forstått at dette ikke kan gjøres om');
    await confirm(officer);
    await officer.getByRole('heading', { level: 1, name: 'Sletting: «slettet»' }).waitFor();
    await seen(officer, 'Nøkkelen er ødelagt.');
  });

  it('is nowhere afterwards, and the history still verifies', async () => {
    expect(await found(MISTAKE)).toEqual([]);
    await officer.goto('/sletting');
    await seen(officer, '«slettet»');
    expect(await officer.textContent('main')).not.toContain(MISTAKE);
    const verify = start('tools/run-entry.mjs', ['verify'], { DATA_DIR: dataDir });
    expect(await verify.ended).toBe(0);
  });
});

describe('A message that was refused', () => {
  it('is erased from the inbox, which says that it came and nothing more', async () => {
    const file = await messageFile(dataDir, 'prøve.json', { prøve: 'ikke en melding' });
    await importConcern(dataDir, file);
    await officer.goto('/innboks?vis=ikke-forstatt');
    await officer.getByRole('link', { name: 'Be om sletting' }).first().click();
    await ask(officer, 'Er ikke en bekymringsmelding');
    await seen(officer, 'Kan slettes: ble aldri journalført');
    await review(officer);

    await approver.goto(new URL(officer.url()).pathname);
    await approver.getByRole('radio', { name: 'Innvilget' }).check();
    await decide(approver, 'En prøve fra portalen.');
    await officer.reload();
    await confirm(officer);
    await officer.goto('/innboks?vis=ikke-forstatt');
    await seen(officer, '«slettet» – at meldingen kom, er alt som står igjen');
  });
});

describe('A child with a case', () => {
  it('is kept: there is nothing to grant, and the refusal names the paragraph', async () => {
    const caseId = await findCase(await signIn(url, people.leader), { phase: 'MEASURES' });
    await letIn(url, caseId, people.recordsOfficer);
    await officer.goto(`/sak/${caseId}`);
    await officer.getByRole('link', { name: 'Be om sletting' }).click();
    await ask(officer, 'Registrert ved en feil');
    await seen(officer, 'Skal bevares: klientmapper kasseres ikke');
    await seen(officer, 'arkl § 13, bvl § 12-4');
    await review(officer);

    await approver.goto(new URL(officer.url()).pathname);
    await seen(approver, 'Reglene sier at dette skal bevares. Det kan bare avslås.');
    expect(await approver.getByRole('radio', { name: 'Innvilget' }).count()).toBe(0);
    await decide(approver, 'Barnets sak skal bevares.');
    await officer.reload();
    await officer.getByRole('heading', { name: 'Avgjørelse' }).waitFor();
    expect(await officer.getByRole('button', { name: 'Slett for godt' }).count()).toBe(0);
  });
});

/** Fills in why, and sends the request. */
async function ask(page: Page, ground: string): Promise<void> {
  await page.getByLabel('Grunn').selectOption({ label: ground });
  await page.getByRole('button', { name: 'Be om sletting' }).click();
  await page.getByRole('heading', { name: 'Vurder slettingen' }).waitFor();
}

async function review(page: Page): Promise<void> {
  await page.getByLabel('Hva er undersøkt, og hva kom fram?').fill('Saker og meldinger er søkt.');
  await page.getByRole('button', { name: 'Registrer vurderingen' }).click();
  await seen(page, 'Venter på at en godkjenner avgjør.');
}

async function decide(page: Page, reasons: string): Promise<void> {
  await page.getByLabel('Begrunnelse').fill(reasons);
  await page.getByRole('button', { name: 'Avgjør', exact: true }).click();
  await page.getByRole('heading', { name: 'Avgjørelse', exact: true }).waitFor();
}

async function confirm(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /Jeg har forstått/ }).check();
  await page.getByRole('button', { name: 'Slett for godt' }).click();
  await page.getByRole('heading', { name: 'Resultat' }).waitFor();
}

async function seen(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}

/** The names that a search finds. */
async function found(text: string): Promise<readonly string[]> {
  const caller = await signIn(url, people.recordsOfficer);
  const answer = await caller.ask(SEARCH, { text });
  return listAt(answer, 'personSearch.edges').map((edge) => textAt(edge, 'node.name'));
}
