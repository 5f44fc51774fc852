import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { listAt, textAt } from '../harness/answer.ts';
import { people, signIn, type Caller } from '../harness/api.ts';
import { importConcern } from '../harness/import-concern.ts';
import { messageFile, portalMessage } from '../harness/portal-message.ts';
import { sharedApp } from '../harness/shared-app.ts';

const { url, dataDir } = sharedApp();
const child = { name: 'Embla Portal Eksempel', identityNumber: '02821990095' };

const SEARCH =
  'query ($text: String!) { caseSearch(text: $text, first: 10) { totalCount edges { node { caseId } } } }';
const CONCERNS = 'query ($id: ID!) { case(id: $id) { concerns { channel account messageId } } }';
const REFUSED =
  '{ incomingMessages(status: REFUSED, first: 10) { edges { node { issues { field rule } } } } }';

let caseworker: Caller;

beforeAll(async () => {
  caseworker = await signIn(url, people.caseworker);
});

describe('A message from the national concern portal', () => {
  it('becomes a concern in the child’s case', async () => {
    const file = await messageFile(dataDir, 'melding.json', portalMessage(child, new Date()));
    expect(await importConcern(dataDir, file)).toMatchObject({ code: 0 });

    const concerns = await concernsOf(await onlyCaseOf(child.name));
    expect(concerns).toEqual([
      expect.objectContaining({ channel: 'PORTAL', account: expect.stringContaining('uten mat') }),
    ]);
  });

  it('is one concern, however often it comes', async () => {
    const content = portalMessage(
      { ...child, name: 'Frida Portal Eksempel', identityNumber: '02821990176' },
      new Date(),
    );
    const file = await messageFile(dataDir, 'igjen.json', content);
    await importConcern(dataDir, file, file);
    expect(await importConcern(dataDir, file)).toMatchObject({ code: 0 });

    expect(await concernsOf(await onlyCaseOf('Frida Portal Eksempel'))).toHaveLength(1);
  });

  it('is refused with the field named, and kept, when it is malformed', async () => {
    const content = { ...portalMessage(child, new Date()), kommunenummer: 'Lyngvik' };
    const file = await messageFile(dataDir, 'feil.json', content);
    const { code, output } = await importConcern(dataDir, file);
    expect(code).toBe(1);
    expect(output).toContain('kommunenummer');

    expect(await refusedIssues()).toContainEqual(
      expect.objectContaining({ field: 'kommunenummer' }),
    );
  });
});

async function refusedIssues(): Promise<readonly unknown[]> {
  const refused = await untilShown(REFUSED, {}, 'incomingMessages.edges');
  return refused.flatMap((edge) => listAt(edge, 'node.issues'));
}

async function onlyCaseOf(text: string): Promise<string> {
  const found = await untilShown(SEARCH, { text }, 'caseSearch.edges');
  expect(found).toHaveLength(1);
  return textAt({ found }, 'found.0.node.caseId');
}

/** Another process took the message in: the list shows it a moment later. */
async function untilShown(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  list: string,
) {
  for (;;) {
    const shown = listAt(await caseworker.ask(query, variables), list);
    if (shown.length > 0) return shown;
    await pause(50);
  }
}

async function concernsOf(id: string): Promise<readonly unknown[]> {
  return listAt(await caseworker.ask(CONCERNS, { id }), 'case.concerns');
}
