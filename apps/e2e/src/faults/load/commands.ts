import type { Random } from '../random.ts';
import type { Command } from './ledger.ts';

/** A case that somebody got an answer about. */
export interface KnownCase {
  readonly caseId: string;
  readonly concernId: string;
  /** The newest revision anybody was told. */
  revision: number;
}

const RECEIVED_AT = '2026-02-02T09:00:00.000Z';
const HAPPENED_ON = '2026-02-03';
const DISMISS = '1';
const INVESTIGATE = '2';
/** Ingrid Solheim, Mats Evju and Siri Lunde: fictional caseworkers. */
const CASEWORKERS = [
  'c2ba1040-33e4-4a24-953e-796765e68329',
  'ea7ba654-8708-42dc-a001-96fecfa6b82e',
  'f298f8e3-511c-42a5-973e-5f5a85b7f2df',
];

/** A concern about a child nobody knows: a person, a case number and a case are made. */
export function receiveConcern(random: Random): Command {
  const { commandId, mark } = named(random);
  return {
    commandId,
    mutation: 'receiveConcern',
    caseId: null,
    mark,
    leaves: ['CaseOpened', 'ConcernReceived', 'CasePlacedInUnit'],
    input: {
      commandId,
      child: { newPerson: { name: `Barn ${mark}`, birthDate: '2017-03-04' } },
      receivedAt: RECEIVED_AT,
      channel: 'PHONE',
      reporter: { kind: '1' },
      contents: [{ code: '1.1.01' }],
      account: `Læreren er bekymret. ${mark}`,
    },
  };
}

/** @param expectedRevision refused as stale when somebody wrote in between; null does not mind */
export function writeNote(
  random: Random,
  { caseId }: KnownCase,
  expectedRevision: number | null,
): Command {
  const { commandId, mark } = named(random);
  const text = `Samtale på skolen. ${mark}`;
  return {
    commandId,
    mutation: 'writeNote',
    caseId,
    mark,
    leaves: ['NoteWritten'],
    input: {
      commandId,
      caseId,
      kind: 'FACT',
      happenedOn: HAPPENED_ON,
      text,
      ...(expectedRevision !== null && { expectedRevision }),
    },
  };
}

/** Only the first to conclude a concern's review is heard. To investigate leaves two events or none. */
export function screenConcern(random: Random, { caseId, concernId }: KnownCase): Command {
  const { commandId, mark } = named(random);
  const outcome = random.pick([INVESTIGATE, INVESTIGATE, DISMISS]);
  const opened = outcome === INVESTIGATE ? ['InvestigationOpened'] : [];
  return {
    commandId,
    mutation: 'screenConcern',
    caseId,
    mark,
    leaves: ['ConcernScreened', ...opened],
    input: { commandId, caseId, concernId, outcome, urgent: false, reasons: `Vurdert. ${mark}` },
  };
}

/** Leaves nothing when the case is that caseworker's already. */
export function assignCase(random: Random, { caseId }: KnownCase): Command {
  const commandId = random.uuid();
  return {
    commandId,
    mutation: 'assignCase',
    caseId,
    mark: null,
    leaves: ['CaseAssigned'],
    input: { commandId, caseId, to: random.pick(CASEWORKERS) },
  };
}

/** Other words under the same id: never to be carried out. */
export function impostorOf(random: Random, command: Command): Command {
  const mark = random.uuid();
  return { ...command, mark, input: { ...command.input, text: `Noe annet. ${mark}` } };
}

function named(random: Random): { readonly commandId: string; readonly mark: string } {
  return { commandId: random.uuid(), mark: random.uuid() };
}
