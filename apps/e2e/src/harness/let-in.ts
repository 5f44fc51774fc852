import { randomUUID } from 'node:crypto';
import { listAt, textAt } from './answer.ts';
import { people, signIn } from './api.ts';

const PEOPLE = '{ people { id name } }';
const GRANT = `mutation ($input: GrantAccessInput!) {
  grantAccess(input: $input) { ... on CaseChanged { position } }
}`;
const AN_HOUR_MS = 60 * 60 * 1000;

/** The leader lets somebody into a case for an hour. */
export async function letIn(url: string, caseId: string, name: string): Promise<void> {
  const leader = await signIn(url, people.leader);
  const user = listAt(await leader.ask(PEOPLE), 'people').find(
    (each) => textAt(each, 'name') === name,
  );
  const until = new Date(Date.now() + AN_HOUR_MS).toISOString();
  const input = {
    commandId: randomUUID(),
    caseId,
    user: textAt(user, 'id'),
    purpose: 'GUIDANCE',
    until,
  };
  textAt(await leader.ask(GRANT, { input }), 'grantAccess.position');
}
