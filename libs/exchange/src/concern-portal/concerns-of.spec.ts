import { describe, expect, it } from '@jest/globals';
import { parseIdentityNumber } from '@saksgang/law';
import { concernsOf, type PortalConcern } from './concerns-of.ts';
import { exampleMessage } from './examples.ts';
import { readMessage } from './read-message.ts';

describe('Making concerns of a portal message', () => {
  it('makes one concern for each child, each telling of that child alone', () => {
    const concerns = concernsIn('offentlig-v2-flere-barn');
    expect(concerns.map(({ child }) => child.name)).toEqual([
      'Niillas Prøve Sara',
      'Ravna Prøve Sara',
      'Ánte Prøve Sara',
    ]);
    expect(concerns[0].account).not.toContain('Ravna');
    expect(concerns[0].account).toContain('Gjelder 3 barn');
  });

  it('takes the birth date from the identity number', () => {
    const [{ child }] = concernsIn('offentlig-v1');
    const number = parseIdentityNumber(child.identityNumber ?? '');
    expect(number).toMatchObject({ ok: true, value: { synthetic: true } });
    expect(child.birth).toEqual({ kind: 'Born', date: '2016-04-12' });
  });

  it('takes an unborn child in by its due date, without an identity number', () => {
    const [{ child }] = concernsIn('offentlig-v1-ufoedt');
    expect(child).toEqual({
      name: 'Ufødt barn',
      birth: { kind: 'Expected', date: '2026-08-15' },
      identityNumber: null,
    });
  });

  it('takes a child in whom a private person knows only by name and a guessed age', () => {
    const [{ child, account }] = concernsIn('privat-v1');
    expect(child).toEqual({
      name: 'Gutt i nummer 18',
      birth: { kind: 'Unknown' },
      identityNumber: null,
    });
    expect(account).toContain('Antatt alder: 10');
  });

  it('keeps what the message tells of the reporter apart from what it tells of the child', () => {
    const [{ account, reporter }] = concernsIn('offentlig-v2');
    expect(reporter).toEqual({
      kind: '10',
      clarification: null,
      name: 'Unni Fiktiv Aas',
      organisation: 'Lyngvik helsestasjon',
      contact:
        'Helsesykepleier, 99900201, unni.aas@helsestasjon.example, Helsetunet 2, 9925 Lyngvik, org.nr. 999000201',
    });
    expect(account).not.toContain('Unni');
    expect(account).not.toContain('99900201');
  });

  it('passes on that a private reporter wants to stay hidden from the family', () => {
    expect(concernsIn('privat-v1')[0].account).toContain('ikke blir kjent for familien');
    expect(concernsIn('privat-v2')[0].account).not.toContain('ikke blir kjent for familien');
  });

  it('has nobody to tell when the reporter is anonymous', () => {
    expect(concernsIn('privat-v2-anonym')[0].reporter).toEqual({
      kind: '23',
      clarification: null,
      name: null,
      organisation: null,
      contact: null,
    });
  });

  it('counts from the time the message was sent', () => {
    expect(concernsIn('privat-v1')[0].sentAt).toBe('2025-10-26T00:30:00.000Z');
    expect(concernsIn('privat-v2-anonym')[0].sentAt).toBe('2026-06-10T19:12:00.000Z');
  });

  it.each([
    'offentlig-v1',
    'offentlig-v1-ufoedt',
    'offentlig-v2',
    'offentlig-v2-flere-barn',
    'privat-v1',
    'privat-v2',
    'privat-v2-anonym',
  ])('loses no words of %s', (name) => {
    const concerns = concernsIn(name);
    const kept = JSON.stringify(concerns);
    const lost = words(JSON.parse(new TextDecoder().decode(exampleMessage(name)))).filter(
      (word) => !kept.includes(JSON.stringify(word).slice(1, -1)),
    );
    expect(lost).toEqual([]);
  });
});

function concernsIn(name: string): readonly [PortalConcern, ...PortalConcern[]] {
  const message = readMessage(exampleMessage(name));
  if (!message.ok) throw new Error(JSON.stringify(message.error));
  const [first, ...rest] = concernsOf(message.value);
  if (!first) throw new Error('no concern');
  return [first, ...rest];
}

/** Kept in another form: which municipality and when, no district, an unborn child, a reporter without a name. */
const TRANSLATED = /^(9901|00|Ingen|Anonym|\d{6}99999|\d{4}-\d{2}-\d{2}T.*)$/;

/** Every text in a message. */
function words(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' || TRANSLATED.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(words);
}
