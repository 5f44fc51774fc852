import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { intakeFieldOf, newIntake, toReceiveConcern, type IntakeValues } from './intake-values.ts';

const opened = newIntake(Temporal.Instant.from('2026-06-16T08:32:10Z'));
const written: IntakeValues = {
  ...opened,
  childKind: 'new',
  name: 'Tiril',
  reporterKind: '11',
  contents: [
    { code: '2.1.02', clarification: '' },
    { code: '9.9.99', clarification: ' Bråk ' },
  ],
  account: 'Uten matpakke siden påske.',
};

describe('A concern being written', () => {
  it('opens as received now, in Norwegian time', () => {
    expect([opened.receivedOn, opened.receivedTime]).toEqual(['2026-06-16', '10:32']);
  });

  it('is sent with the instant it came, in summer and in winter', () => {
    const at = (receivedOn: string) =>
      toReceiveConcern({ ...written, receivedOn, receivedTime: '10:32' }).receivedAt;
    expect([at('2026-06-16'), at('2026-01-16')]).toEqual([
      '2026-06-16T08:32:00Z',
      '2026-01-16T09:32:00Z',
    ]);
  });

  it('leaves out what was not written, rather than sending nothing as something', () => {
    const { child, reporter } = toReceiveConcern({ ...written, birthDate: '', reporterName: '  ' });
    expect(child.newPerson).toEqual({ name: 'Tiril' });
    expect(reporter).toEqual({ kind: '11' });
  });

  it('names a known child by id alone', () => {
    const known: IntakeValues = { ...written, childKind: 'known', personId: 'p1' };
    expect(toReceiveConcern(known).child).toEqual({ personId: 'p1' });
  });

  it('gives each code the words that belong to it', () => {
    expect(toReceiveConcern(written).contents).toEqual([
      { code: '2.1.02', clarification: null },
      { code: '9.9.99', clarification: 'Bråk' },
    ]);
  });
});

describe('What the API refuses', () => {
  it.each([
    ['child.newPerson.identityNumber', 'identityNumber'],
    ['receivedAt', 'receivedOn'],
    ['reporter.kind', 'reporterKind'],
    ['contents.1.code', 'contents'],
    ['contents.1.clarification', 'contents.1.clarification'],
    ['account', 'account'],
  ])('of %s is told at the field %s', (path, field) => {
    expect(intakeFieldOf(path)).toBe(field);
  });
});
