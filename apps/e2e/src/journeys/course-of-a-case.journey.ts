import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { integrator, people } from '../harness/api.ts';
import { newDataDir, removeDataDir, startApp, type App } from '../harness/app.ts';
import { accessibilityFaults } from '../harness/axe.ts';
import { openBrowser, signedIn } from '../harness/browser.ts';
import { openCollector, type Collector } from '../harness/collector.ts';
import { norwegianDay } from '../harness/days.ts';
import { importConcern } from '../harness/import-concern.ts';
import { inOrder } from '../harness/in-order.ts';
import { nothingOverheard, overhear } from '../harness/overheard.ts';
import { found, personalWords, textsIn } from '../harness/personal.ts';
import { messageFile, portalMessage } from '../harness/portal-message.ts';
import { wordsOfCases } from '../harness/seeded.ts';
import { caseForm } from '../pages/case-form.ts';
import { fromMenu, nextStep, showPhase, waitsFor } from '../pages/case-page.ts';

const child = { name: 'Live Saksgang Eksempel', identityNumber: '14831790092' };
const decision = 'Støttekontakt fire timer i uka';
const sections = [
  'Faktiske forhold',
  'Barnevernsfaglig vurdering',
  'Barnets mening',
  'Vekten av barnets mening',
  'Barnets beste',
  'Hensynet til familiebånd',
  'Hjemmel og innholdet i reglene',
  'Hovedhensyn i skjønnet',
  'Klage og innsyn',
];

/** An app that says all it can: what it must not say is looked for afterwards. People ask it as in production. */
let app: App;
let collector: Collector;
let browser: Browser;
const heard = nothingOverheard();
const step = inOrder();
/** Ingrid, who works in the case, and Tor Håkon, who approves. */
let ingrid: Page;
let tor: Page;
/** Reviews it. */
let amal: Page;
let casePath: string;

beforeAll(async () => {
  collector = await openCollector();
  const settings = {
    DOCUMENTS: 'listed',
    LOG_LEVEL: 'debug',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  };
  app = await startApp({ dataDir: await newDataDir(), seeded: true, settings });
  browser = await openBrowser();
  ingrid = await enter(people.caseworker);
  tor = await enter(people.approver);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  collector.close();
  await removeDataDir(app.dataDir);
});

async function enter(name: string): Promise<Page> {
  const page = await signedIn(browser, app.url, name);
  overhear(page, heard);
  return page;
}

describe('A case, from the message to the end', () => {
  step(
    'begins with a message from the portal, which lies in the queue for anyone to take',
    async () => {
      const file = await messageFile(
        app.dataDir,
        `${randomUUID()}.json`,
        portalMessage(child, new Date()),
      );
      expect(await importConcern(app.dataDir, file)).toMatchObject({ code: 0 });

      await ingrid.goto('/oppgaver?fane=ufordelt');
      await ingrid.getByLabel('Søk i lista').fill(child.name);
      await ingrid.getByRole('link', { name: child.name }).click();
      await ingrid.getByRole('heading', { level: 1, name: child.name }).waitFor();
      casePath = new URL(ingrid.url()).pathname;
    },
  );

  step('is reviewed, and an investigation opens', async () => {
    const form = await nextStep(ingrid, 'Gjennomgang av meldingen');
    await form.choose('Trenger barnet hjelp straks?', 'Nei');
    await form.code('Konklusjon', '2');
    await form.code('Saksinnhold', '2.1.02');
    await form.write(
      'Begrunnelse med barnevernsfaglig vurdering',
      'Skolen beskriver omsorgssvikt.',
    );
    await form.send('Avslutt gjennomgangen');
    await waitsFor(ingrid, 'Bekreft til melder');
  });

  step('tells the reporter that the message has come', async () => {
    const form = await nextStep(ingrid, 'Tilbakemelding til melder');
    await form.choose('Hva melder fikk vite', 'At meldingen er mottatt');
    await form.send('Før tilbakemeldingen');
    await waitsFor(ingrid, 'Lag undersøkelsesplan');
  });

  step('is investigated by a plan, with the child heard, to an overall assessment', async () => {
    const plan = await nextStep(ingrid, 'Plan for undersøkelsen');
    await plan.write('Hva skal undersøkes, og hvordan?', 'Samtaler med barn, foreldre og skole.');
    await plan.send('Lagre planen');

    await waitsFor(ingrid, 'Snakk med barnet');
    const heard = await nextStep(ingrid, 'Barnets medvirkning');
    await heard.code('Hvordan medvirket barnet?', '1.1');
    await heard.write(
      'Barnets egne ord, eller hvorfor barnet ikke medvirket',
      'Jeg vil ha noen å være med.',
    );
    await heard.send('Lagre barnets syn');

    await waitsFor(ingrid, 'Skriv samlet vurdering');
    const assessment = await nextStep(ingrid, 'Samlet vurdering');
    await assessment.write(
      'Samlet barnevernsfaglig vurdering',
      'Barnet trenger en trygg voksen utenfor hjemmet.',
    );
    await assessment.code('Vedtaksgrunnlag', '3.3.02');
    await assessment.send('Lagre vurderingen');
    await waitsFor(ingrid, 'Foreslå vedtak');
  });

  step('gets a decision proposed, with every section of § 12-5', async () => {
    const form = await nextStep(ingrid, 'Forslag til vedtak');
    await form.choose('Hva er dette?', 'vedtak om tiltak');
    await form.write('Hva går vedtaket ut på?', decision);
    await form.write('Paragraf i barnevernsloven', '3-1');
    for (const [index, section] of sections.entries()) {
      await form.write(`${index + 1} ${section}`, 'Se den samlede vurderingen.');
    }
    await form.send('Send til godkjenning');
    await waitsFor(ingrid, 'Godkjenn vedtak');
  });

  step('is not decided by the one who proposed it', async () => {
    await showPhase(ingrid, 'Vedtak');
    await ingrid.getByText('Du foreslo dette vedtaket og kan ikke godkjenne det.').waitFor();
    expect(await ingrid.getByRole('button', { name: 'Godkjenn vedtaket' }).count()).toBe(0);
  });

  step('is decided by somebody else, who has opened every section', async () => {
    await tor.goto('/oppgaver?fane=godkjenning');
    await tor.getByRole('link', { name: child.name }).click();
    await showPhase(tor, 'Vedtak');
    const approve = tor.getByRole('button', { name: 'Godkjenn vedtaket' });
    expect(await approve.isDisabled()).toBe(true);
    for (const _ of sections) await tor.getByRole('button', { name: 'Neste punkt' }).click();
    await approve.click();
    await tor.getByText(/Vedtaket er fattet, hendelse \d+/).waitFor();
  });

  step('shows the decision to whoever has the case open, without a reload', async () => {
    await waitsFor(ingrid, 'Gi melder ny tilbakemelding');
    const form = await nextStep(ingrid, 'Tilbakemelding til melder');
    await form.choose('Hva melder fikk vite', 'Hva undersøkelsen førte til');
    await form.send('Før tilbakemeldingen');
    await waitsFor(ingrid, 'Lag tiltaksplan');
  });

  step('goes on with a plan and a measure', async () => {
    const plan = await nextStep(ingrid, 'Tiltaksplan');
    await plan.write('Evalueres innen', norwegianDay(90));
    await plan.write('Mål 1', 'En trygg voksen å være sammen med hver uke');
    await plan.write('Hva skal gjøres, og hvor lenge?', 'Støttekontakt i seks måneder.');
    await plan.send('Lagre planen');

    await waitsFor(ingrid, 'Sett i gang tiltak');
    const measure = await nextStep(ingrid, 'Start tiltak');
    await measure.code('Kategori', '4.6');
    await measure.send('Start tiltaket');
    await waitsFor(ingrid, 'Evaluer tiltaksplan');
  });

  step('is evaluated against its goals, and the measure ends', async () => {
    const evaluation = await nextStep(ingrid, 'Evaluering av planen');
    await evaluation.choose(/^Mål 1/, 'nådd');
    await evaluation.write('Hva mener barnet om hjelpen?', 'Det var fint å ha noen.');
    await evaluation.write('Vurdering av om hjelpen virker', 'Målet er nådd.');
    await evaluation.choose('Hva skjer med planen?', 'planen avsluttes');
    await evaluation.send('Lagre evalueringen');

    await showPhase(ingrid, 'Tiltak');
    await ingrid.getByRole('button', { name: 'Avslutt tiltaket' }).click();
    const ended = await caseForm(ingrid, /^Avslutt Støttekontakt/);
    await ended.write('Hvorfor avsluttes tiltaket?', 'Målet er nådd.');
    await ended.send('Avslutt tiltaket');
  });

  step('is closed', async () => {
    const form = await fromMenu(ingrid, 'Avslutt saken …', 'Avslutt saken');
    await form.write('Hvorfor avsluttes saken?', 'Barnet har det bra.');
    await form.send('Avslutt saken');
    await ingrid
      .getByText(/^avsluttet \d\d\.\d\d\.\d{4}$/)
      .first()
      .waitFor();
  });
});

describe('Replayed at the moment of the decision', () => {
  step('shows a reviewer what happened, and nobody’s name or words', async () => {
    amal = await enter(people.reviewer);
    await amal.goto(casePath);
    await amal.getByRole('heading', { level: 1, name: '«skjermet»' }).waitFor();
    const page = await amal.locator('body').innerText();
    expect(page).not.toContain(child.name);
    expect(page).not.toContain(decision);
  });

  step('is opened by the reviewer for review, with words, and tells it on the case', async () => {
    await amal.getByRole('button', { name: 'Åpne saken for gjennomgang' }).click();
    const form = await caseForm(amal, 'Åpne saken for gjennomgang');
    await form.select('Formål', 'Oppfølging av et avvik');
    await form.write('Hva skal du finne ut, og hvorfor holder det ikke uten navn?', 'Fristen.');
    await form.send('Åpne saken');
    await amal.getByRole('heading', { level: 1, name: child.name }).waitFor();
    await ingrid.goto(casePath);
    await ingrid.getByText(/^Amal Hersi · Oppfølging av et avvik · fra /).waitFor();
    expect(await accessibilityFaults(amal)).toEqual([]);
  });

  step('is without names again as soon as the reviewer is done', async () => {
    await amal.getByRole('button', { name: 'Avslutt gjennomgangen av saken' }).click();
    const form = await caseForm(amal, 'Avslutt gjennomgangen av saken');
    await form.send('Avslutt gjennomgangen av saken');
    await amal.getByRole('heading', { level: 1, name: '«skjermet»' }).waitFor();
    expect(await amal.locator('body').innerText()).not.toContain(child.name);
  });

  step('is opened to the reviewer by the leader, for a purpose and a time', async () => {
    const hanne = await enter(people.leader);
    await hanne.goto(casePath);
    const form = await fromMenu(hanne, 'Gi tilgang for en tid …', 'Gi tilgang for en tid');
    await form.select('Hvem', 'Amal Hersi, Kvalitet og internkontroll');
    await form.select('Formål', 'Kvalitetsgjennomgang');
    await form.write('Til og med', norwegianDay(1));
    await form.send('Gi tilgang');
    await hanne.getByText(/^Amal Hersi · Kvalitetsgjennomgang · til /).waitFor();
  });

  step('opens from the timeline, by a link at the event', async () => {
    await amal.goto(casePath);
    await amal
      .getByRole('listitem')
      .filter({ hasText: `Vedtak fattet: ${decision}` })
      .getByRole('link')
      .click();
    await amal.getByRole('slider').waitFor();
  });

  step('the case says that it is the past, and can’t be written in', async () => {
    await amal.getByText('Du ser saken slik den var').waitFor();
    await amal.getByText('Lesevisning – fortiden kan ikke endres').first().waitFor();
    expect(await amal.getByRole('button', { name: /^Begynn|Nytt notat/ }).count()).toBe(0);
  });

  step('the page opens at the decision, though the case already waits for its plan', async () => {
    await amal.getByRole('region', { name: 'Vedtak', exact: true }).waitFor();
    await amal.getByText('Lag tiltaksplan').first().waitFor();
  });

  step('what was known then is there, and what came later is not', async () => {
    const work = amal.getByRole('group', { name: 'Arbeid i saken' });
    await showPhase(amal, 'Vedtak');
    expect(await work.innerText()).toContain(decision);
    await showPhase(amal, 'Tiltak');
    expect(await work.innerText()).toContain('Ingenting var ført her da');
    await showPhase(amal, 'Evaluering');
    expect(await work.innerText()).not.toContain('Målet er nådd');
    expect(await amal.getByText(/^avsluttet \d\d/).count()).toBe(0);
  });

  step('every moment has its own address', async () => {
    const address = amal.url();
    expect(new URL(address).pathname).toMatch(new RegExp(`^${casePath}/hendelse/\\d+$`));
    const slider = amal.getByRole('slider');
    const said = await slider.getAttribute('aria-valuetext');
    expect(said).toContain('Vedtak fattet');
    await amal.reload();
    await slider.waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toBe(said);
  });

  step('axe finds nothing', async () => {
    expect(await accessibilityFaults(amal)).toEqual([]);
  });
});

describe('What was said of all this', () => {
  step('the browsers asked for listed documents alone, by their digests', async () => {
    expect(heard.documents).toEqual([]);
    expect(heard.digests).toBeGreaterThan(50);
    const refused = await amal.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query: '{ me { name } }' });
      return (await fetch('/graphql', { method: 'POST', headers, body })).text();
    });
    expect(refused).toContain('PERSISTED_QUERY_ID_REQUIRED');
  });

  step(
    'names nobody and repeats nobody’s words, in the log, the traces or any address',
    async () => {
      const inCases = await wordsOfCases(integrator(app.url, app.program.output()));
      const message = textsIn(portalMessage(child, new Date()));
      const words = personalWords([...inCases, ...message, ...heard.written, decision]);
      expect(words.size).toBeGreaterThan(300);
      // The last spans go out when it stops.
      await app.stop();
      const told = {
        log: app.program.errors(),
        traces: collector.received(),
        addresses: [...heard.addresses].join('\n'),
      };
      for (const [where, text] of Object.entries(told)) {
        expect(text).not.toBe('');
        expect({ [where]: found(words, text) }).toEqual({ [where]: [] });
      }
    },
  );
});
