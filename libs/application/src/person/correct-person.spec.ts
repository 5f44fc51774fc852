import { randomUUID } from 'node:crypto';
import type { PersonId } from '@saksgang/domain';
import { instant, localDate } from '@saksgang/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetCase } from '../case/get-case.ts';
import { ReceiveConcern } from '../concern/receive-concern.ts';
import { aConcern, openOffice, requesterFor, type OpenOffice } from '../testing/index.ts';
import { CorrectPerson } from './correct-person.ts';
import { GetPerson } from './get-person.ts';

/** Month + 80: belongs to nobody. */
const NUMBER = '04851799848';
const born = { kind: 'Born', date: localDate('2017-05-04') } as const;
const ingrid = requesterFor('ingrid');

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function aChild(): Promise<PersonId> {
  const origin = { requester: ingrid, commandId: randomUUID() };
  const answer = await office.commands.execute(new ReceiveConcern(aConcern(), origin));
  if (!answer.ok) throw new Error(answer.error.code);
  const view = await office.queries.execute(new GetCase(ingrid, answer.value.caseId));
  if (view === null) throw new Error('no case');
  return view.file.childId;
}

const correct = (personId: PersonId, identityNumber: string | null, requester = ingrid) =>
  office.commands.execute(
    new CorrectPerson(
      { personId, name: 'Nora Rettet', birth: born, identityNumber, reasons: 'Feil navn.' },
      { requester, commandId: randomUUID() },
    ),
  );

describe('Correcting what is known of a person', () => {
  it('stands from now on; the wrong name stays visible as what was known', async () => {
    const child = await aChild();
    office.itIs('2026-02-01');
    await correct(child, null);
    const now = await office.queries.execute(new GetPerson(ingrid, child));
    const then = await office.queries.execute(
      new GetPerson(ingrid, child, instant('2026-01-06T00:00:00Z')),
    );
    expect([now?.name, then?.name]).toEqual(['Nora Rettet', 'Nora Eksempel']);
  });

  it('never gives one identity number to two', async () => {
    expect(await correct(await aChild(), NUMBER)).toMatchObject({ ok: true });
    expect(await correct(await aChild(), NUMBER)).toMatchObject({
      error: { code: 'InvalidField', field: 'identityNumber', rule: 'contradicts' },
    });
  });

  it('refuses a number that is none', async () => {
    expect(await correct(await aChild(), '12345678901')).toMatchObject({
      error: { field: 'identityNumber', rule: 'notAnIdentityNumber' },
    });
  });

  it('finds nobody in another municipality', async () => {
    const neighbour = requesterFor('ingrid', '1f0a4f5c-3c57-4f0b-8f39-0d8b9a2f6c11');
    expect(await correct(await aChild(), null, neighbour)).toMatchObject({
      error: { code: 'NotFound', what: 'person' },
    });
  });
});
