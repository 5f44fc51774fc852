import { describe, expect, it } from '@jest/globals';
import { localDate } from '@saksgang/kernel';
import { codeList } from '@saksgang/law';
import { isAnonymous, privateReporterKind, publicReporterKind } from './reporter-kind.ts';

const today = localDate('2026-06-16');

describe('Who a public report comes from', () => {
  it.each([
    ['Lyngheia skole', '11'],
    ['Lyngvik videregående skole', '11'],
    ['Nordfjordbotn oppvekstsenter', '11'],
    ['Skolehelsetjenesten ved Lyngheia skole', '10'],
    ['Bryggen barnehage SA', '9'],
    ['Lyngvik helsestasjon for ungdom', '10'],
    ['Politiet, Kyst politidistrikt', '8'],
    ['NAV Lyngvik', '6'],
    ['Interkommunal barnevernsvakt', '7'],
    ['Barnevernstjenesten i Fjellby', '5'],
    ['PPT Ytre kyst', '12'],
    ['BUP Kysten', '13'],
    ['Kysten DPS', '14'],
    ['Familievernkontoret Kyst', '16'],
    ['Lyngvik rusteam', '17'],
    ['Krisesenteret i Lyngvik', '18'],
    ['Lyngvik asylmottak', '19'],
    ['Havna fritidsklubb', '20'],
    ['Lyngvik legesenter', '24'],
    ['Lyngvik tannklinikk', '25'],
    ['Familieenheten', '22'],
  ])('%s is code %s', (organisation, kind) => {
    expect(publicReporterKind(organisation, today).kind).toBe(kind);
  });

  it('is another public body, by its name, when nothing fits', () => {
    expect(publicReporterKind('Familieenheten', today)).toEqual({
      kind: '22',
      clarification: 'Familieenheten',
    });
  });

  it('gets a code that was valid when the message was sent', () => {
    const before = localDate('2024-12-31');
    const { kind } = publicReporterKind('Lyngvik legesenter', before);
    expect(kind).toBe('15');
    expect(codeList('Melder').check(kind, before)).toBe('ok');
  });
});

describe('Who a private report comes from', () => {
  const named = { name: 'Bjørg Eksempel', contact: null };

  it.each([
    ['Mor', '2'],
    ['far til barnet', '2'],
    ['Morfar', '3'],
    ['tante', '3'],
    ['Nabo', '4'],
    ['Mor til en i klassen', '4'],
    [null, '4'],
    ['Meg selv', '1'],
  ])('a reporter who is «%s» is code %s', (relation, kind) => {
    expect(privateReporterKind(named, relation)).toEqual({ kind, clarification: relation });
  });

  it('is anonymous only without a name and without a way to be reached', () => {
    expect(privateReporterKind({ name: null, contact: null }, 'Nabo').kind).toBe('23');
    expect(privateReporterKind({ name: null, contact: '99900501' }, 'Nabo').kind).toBe('4');
  });

  it.each(['', 'Anonym', 'ønsker ikke å oppgi navn', 'Ukjent'])('has no name in «%s»', (name) => {
    expect(isAnonymous(name)).toBe(true);
  });

  it('has a name otherwise', () => {
    expect(isAnonymous('Bjørg Eksempel Vik')).toBe(false);
  });
});
