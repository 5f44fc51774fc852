import { randomUUID } from 'node:crypto';
import { CaseId, type CaseFile } from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import { assertUnionType, buildSchema } from 'graphql';
import { typeDefs } from '../generated/type-defs.ts';
import type { Answer, OpenApi, UserName } from './open-api.ts';
import { journey, steps, type Step, type StepName } from './story.ts';

const schema = buildSchema(typeDefs);

/** What each member of a result is asked for. */
const MEMBERS: Readonly<Record<string, string>> = {
  CaseChanged: 'revision position case { id caseNumber phase status revision }',
  PersonChanged: 'revision position person { id name grading }',
  InvalidInput: 'code message issues { field rule message basis }',
  NotFound: 'code message what',
  WrongPhase: 'code message reason',
  SectionsMissing: 'code message sections',
  ProposalChanged: 'code message currentHash',
  ProposerCannotApprove: 'code message',
  ConflictOfInterest: 'code message',
  NobodyToTell: 'code message',
  ReviewerNotIndependent: 'code message',
  StaleRevision: 'code message currentRevision eventsSince { type revision }',
  CommandIdReused: 'code message',
  LookReviewChanged: 'revision position review { month findings { id followUp { words } } }',
  LooksExported: 'fileName mediaType content',
};

const capital = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** Sends a mutation and asks for everything any member of its result holds. */
export async function mutate(
  api: OpenApi,
  mutation: string,
  input: object,
  as: UserName | null = 'ingrid',
  language = 'nb',
): Promise<Answer & { readonly result: Readonly<Record<string, unknown>> }> {
  const union = assertUnionType(schema.getType(`${capital(mutation)}Result`));
  const members = union.getTypes().map(({ name }) => `... on ${name} { ${MEMBERS[name] ?? ''} }`);
  const query = `mutation Do($input: ${capital(mutation)}Input!) {
    ${mutation}(input: $input) { __typename ${members.join(' ')} }
  }`;
  const answer = await api.ask(query, { variables: { input }, as, language });
  const result = answer.data?.[mutation];
  return { ...answer, result: isRecord(result) ? result : {} };
}

/** A concern from a school, about a child nobody knows. */
export function aConcernInput(different: object = {}) {
  return {
    commandId: randomUUID(),
    child: { newPerson: { name: 'Nora Eksempel', birthDate: '2017-05-04' } },
    receivedAt: '2026-01-05T07:30:00Z',
    channel: 'PHONE',
    reporter: {
      kind: '11',
      name: 'Kari Lærer',
      organisation: 'Lyngvik skole',
      contact: '000 00 000',
    },
    contents: [{ code: '2.1.02' }],
    account: 'Nora kommer ofte på skolen uten mat.',
    ...different,
  };
}

/** A case that has begun, and the means to go on with it. */
export interface CaseAtWork {
  readonly caseId: CaseId;
  file(): Promise<CaseFile>;
  take(name: StepName, today: string, different?: object, by?: UserName): ReturnType<typeof mutate>;
}

export async function aCase(api: OpenApi): Promise<CaseAtWork> {
  const { result } = await mutate(api, 'receiveConcern', aConcernInput(), 'siri');
  const begun = result['case'];
  const caseId = CaseId.parse(isRecord(begun) ? String(begun['id']) : '');
  const file = async () => (await api.cases.load(streamName('case', caseId))).state;
  return {
    caseId,
    file,
    async take(name, today, different = {}, by) {
      const { mutation, as, input }: Step = steps[name];
      const own = { commandId: randomUUID(), caseId, ...input(await file(), today) };
      return mutate(api, mutation, { ...own, ...different }, by ?? as);
    },
  };
}

/** Goes the way of the case up to and with a step. @throws Error naming the first step that is refused. */
export async function walk(api: OpenApi, atWork: CaseAtWork, to?: StepName): Promise<void> {
  for (const [day, name] of journey) {
    api.itIs(day);
    const { result, text } = await atWork.take(name, day);
    if (result['__typename'] !== 'CaseChanged') throw new Error(`${name}: ${text}`);
    if (name === to) return;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
