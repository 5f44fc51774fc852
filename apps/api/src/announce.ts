import { aloneAs, DEMO_TENANT, demoUsers, viewerOf, type User } from '@saksgang/application';
import { dateInNorway } from '@saksgang/law';
import type { System } from './composition/open-system.ts';
import type { Door } from './sign-in/door.ts';

const ROLES: Readonly<Record<User['role'], string>> = {
  CASEWORKER: 'caseworker',
  APPROVER: 'approves decisions',
  UNIT_LEADER: 'leads the unit',
  QUALITY: 'quality reviewer',
  RECORDS_OFFICER: 'records officer',
  DATA_PROTECTION_OFFICER: 'data protection officer',
  ADMINISTRATOR: 'keeps the system running',
  INTEGRATOR: 'machine',
};

/** What whoever started it reads: where it is, who to sign in as, and one line to try the API with. */
export async function announce(url: string, door: Door, system: System): Promise<string> {
  const token = await door.integratorToken();
  if (token === null) return `\nSaksgang is ready at ${url}\n`;
  const people = system.users.all().filter(({ role }) => role !== 'INTEGRATOR');
  const names = people.map(({ name, role }) => `  ${name.padEnd(20)}${ROLES[role]}`);
  const caseId = await anyCase(system);
  const example =
    caseId === null
      ? []
      : [
          '',
          'Ask for a case as the demo integrator (the token lasts 12 hours):',
          curl(url, token, caseId),
        ];
  return [
    '',
    `Saksgang is ready at ${url}`,
    '',
    'Sign in as one of the demo users:',
    ...names,
    ...example,
    '',
  ].join('\n');
}

async function anyCase({ readModels, clock }: System): Promise<string | null> {
  const page = await readModels.queue({
    tenant: DEMO_TENANT,
    userId: demoUsers.integrator.id,
    viewer: viewerOf(aloneAs(demoUsers.integrator, ''), clock()),
    today: dateInNorway(clock()),
    tab: null,
    phase: 'Measures',
    horizon: null,
    nextStep: null,
    responsible: null,
    text: null,
    first: 1,
    after: null,
  });
  return page.rows[0]?.row.caseId ?? null;
}

function curl(url: string, token: string, caseId: string): string {
  const query = `{ case(id: \\"${caseId}\\") { caseNumber phase child { name } deadlines { dueOn paragraph } } }`;
  return `curl -s ${url}/graphql -H 'authorization: Bearer ${token}' -H 'content-type: application/json' -d '{"query":"${query}"}'`;
}
