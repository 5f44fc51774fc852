import { describe, expect, it } from '@jest/globals';
import { i18n } from '../texts/i18n.ts';
import { formatsFor } from '../texts/format.ts';
import { languages } from '../texts/language.ts';
import { eventTitle, type TitledEvent } from './event-title.ts';
import { eventTitleTexts } from './event-titles.texts.ts';
import { caseEventTypes } from './event-types.ts';

function titleOf(event: TitledEvent, language: 'nb' | 'nn' | 'en' = 'nb'): string {
  const t = i18n.getFixedT(language, eventTitleTexts.namespace);
  const names: Readonly<Record<string, string>> = { m1: 'Støttekontakt', tor: 'Tor Håkon Bjerke' };
  return eventTitle(event, {
    t: (key, values = {}) => t(key, values),
    date: formatsFor(language).date,
    nameOf: (id = '') => names[id],
  });
}

describe.each(languages)('The timeline in %s', (language) => {
  it.each(caseEventTypes)('tells in plain words what %s is', (type) => {
    const title = titleOf({ type, data: {} }, language);
    expect(title).not.toMatch(/[A-Z][a-z]+[A-Z]|undefined|\{\{/);
    expect(title).not.toBe(titleOf({ type: 'SomethingNew' }, language));
  });
});

describe('The title of an event', () => {
  it.each([
    [{ type: 'ConcernScreened', data: { outcome: '2' } }, 'Meldingen er gjennomgått: undersøkelse'],
    [{ type: 'ConcernScreened', data: { outcome: '10' } }, 'Meldingen er henlagt'],
    [
      { type: 'InvestigationExtended', data: { dueOn: '2026-07-12' } },
      'Frist utvidet til 12.07.2026, § 2-2 (2)',
    ],
    [{ type: 'ChildHeard', data: { manner: '1.1' } }, 'Samtale med barnet'],
    [{ type: 'ChildHeard', data: { manner: '2.2' } }, 'Barnet har ikke medvirket: begrunnelse'],
    [{ type: 'MeasureStarted', data: { measureId: 'm1' } }, 'Tiltak startet: Støttekontakt'],
    [{ type: 'MeasureStarted', data: { measureId: 'm2' } }, 'Tiltak startet'],
    [{ type: 'CaseAssigned', data: { to: 'tor' } }, 'Saken ble tildelt Tor Håkon Bjerke'],
    [{ type: 'ReporterNotified', data: { about: 'Outcome' } }, 'Melder har fått ny tilbakemelding'],
  ])('says what came of it: %j', (event, title) => {
    expect(titleOf(event)).toBe(title);
  });

  it('is there also for an event of a newer API', () => {
    expect(titleOf({ type: 'GuardianshipGranted' })).toBe('Hendelse av en ny type');
  });
});
