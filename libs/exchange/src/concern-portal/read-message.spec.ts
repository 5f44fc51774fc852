import { describe, expect, it } from '@jest/globals';
import { exampleMessage } from './examples.ts';
import { readMessage } from './read-message.ts';

describe('Reading a message of the concern portal', () => {
  it.each([
    ['offentlig-v1', 'offentlig.v1'],
    ['offentlig-v1-ufoedt', 'offentlig.v1'],
    ['offentlig-v2', 'offentlig.v2'],
    ['offentlig-v2-flere-barn', 'offentlig.v2'],
    ['privat-v1', 'privat.v1'],
    ['privat-v2', 'privat.v2'],
    ['privat-v2-anonym', 'privat.v2'],
  ])('%s is read as %s', (name, format) => {
    expect(readMessage(exampleMessage(name))).toMatchObject({ ok: true, value: { format } });
  });

  it.each([
    ['invalid/ikke-json', [{ field: '$', rule: 'notJson' }]],
    ['invalid/ikke-utf8', [{ field: '$', rule: 'notUtf8' }]],
    ['invalid/ukjent-format', [{ field: '$', rule: 'unknownFormat' }]],
    ['invalid/ugyldig-kommunenummer', [{ field: 'kommunenummer', rule: 'wrongFormat' }]],
    ['invalid/ugyldig-fnr', [{ field: 'offentligBarn[0].fnr', rule: 'notAnIdentityNumber' }]],
    [
      'invalid/manglende-felt',
      [
        { field: 'foresatte', rule: 'required' },
        { field: 'melding.melding', rule: 'required' },
      ],
    ],
    [
      'invalid/feil-antall-og-tid',
      [
        { field: 'sendingstidspunkt', rule: 'notADate' },
        { field: 'offentligBarn', rule: 'tooFew' },
        { field: 'foresatte', rule: 'tooMany' },
      ],
    ],
  ])('%s is refused by field and rule', (name, issues) => {
    const read = readMessage(exampleMessage(name));
    expect(read).toEqual({ ok: false, error: expect.arrayContaining(issues) });
    expect(read.ok ? [] : read.error).toHaveLength(issues.length);
  });

  it('never repeats a value in a refusal', () => {
    const read = readMessage(exampleMessage('invalid/ugyldig-fnr'));
    expect(JSON.stringify(read)).not.toMatch(/\d{5}/);
  });

  it('reads a message that begins with a byte order mark, or whose optional fields are null', () => {
    const message = JSON.parse(text('privat-v2')) as { privatMelder: object };
    const nulls = { ...message, privatMelder: { ...message.privatMelder, adresse: null } };
    expect(readMessage(bytes(`\uFEFF${JSON.stringify(nulls)}`)).ok).toBe(true);
  });

  it('names a field that has the wrong type', () => {
    const wrong = text('offentlig-v1').replace('"ufoedt": false', '"ufoedt": "nei"');
    expect(readMessage(bytes(wrong))).toEqual({
      ok: false,
      error: [{ field: 'offentligBarn[0].ufoedt', rule: 'wrongType' }],
    });
  });

  it.each(['null', '[]', '"privatMelder"', '{}', '42', ''])(
    'refuses what is no message: %s',
    (json) => {
      expect(readMessage(bytes(json)).ok).toBe(false);
    },
  );
});

function text(name: string): string {
  return new TextDecoder().decode(exampleMessage(name));
}

function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
