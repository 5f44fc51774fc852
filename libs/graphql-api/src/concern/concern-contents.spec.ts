import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aConcernInput, isRecord, mutate } from '../testing/case-at-work.ts';
import { openApi, type OpenApi } from '../testing/open-api.ts';

const CONTENTS = `query Contents($id: ID!) {
  then: case(id: $id, asOf: { revision: 1 }) { concerns { ...Coded } }
  now: case(id: $id) { concerns { ...Coded } }
}
fragment Coded on Concern { id contents { code { code } clarification } }`;

let api: OpenApi;
let caseId: string;
beforeAll(async () => {
  api = await openApi();
  const fromPortal = aConcernInput({ channel: 'PORTAL', contents: [] });
  const { result } = await mutate(api, 'receiveConcern', fromPortal, 'siri');
  caseId = isRecord(result['case']) ? String(result['case']['id']) : '';
});
afterAll(() => api.close());

async function contentsOfCase() {
  const { data } = await api.ask(CONTENTS, { variables: { id: caseId } });
  return { then: firstConcern(data?.['then']), now: firstConcern(data?.['now']) };
}

function firstConcern(file: unknown): Readonly<Record<string, unknown>> {
  const concerns = isRecord(file) ? file['concerns'] : [];
  const concern: unknown = Array.isArray(concerns) ? concerns[0] : undefined;
  return isRecord(concern) ? concern : {};
}

async function screen(different: object) {
  const { now } = await contentsOfCase();
  const input = { concernId: now['id'], outcome: '10', urgent: false, reasons: 'Avklart.' };
  const { result } = await mutate(api, 'screenConcern', {
    ...input,
    commandId: randomUUID(),
    caseId,
    ...different,
  });
  return result;
}

describe('A concern from the portal, which comes without codes', () => {
  it('is not concluded without them (KOSTRA Melding 5)', async () => {
    expect(await screen({})).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ field: 'contents', rule: 'required', basis: 'KOSTRA Melding 5' }],
    });
  });

  it('shows those of its review from then on, and none before', async () => {
    const contents = [{ code: '1.2.03', clarification: 'Vil ikke på skolen.' }];
    expect(await screen({ contents })).toMatchObject({ __typename: 'CaseChanged' });
    expect(await contentsOfCase()).toMatchObject({
      then: { contents: [] },
      now: { contents: [{ code: { code: '1.2.03' }, clarification: 'Vil ikke på skolen.' }] },
    });
  });
});
