import { setTimeout as pause } from 'node:timers/promises';
import { random, type Random } from '../random.ts';
import {
  assignCase,
  impostorOf,
  receiveConcern,
  screenConcern,
  writeNote,
  type KnownCase,
} from './commands.ts';
import { fateOf, type Answer, type Command, type Ledger } from './ledger.ts';
import { send } from './send.ts';

export interface LoadOptions {
  /** Addresses of the same system; each attempt takes one of them. */
  readonly urls: readonly string[];
  readonly cookie: string;
  readonly ledger: Ledger;
  readonly seed: string;
  readonly clients: number;
}

export interface Load {
  /** Lets what is under way be answered. */
  stop(): Promise<void>;
}

/** Cases that are written to at the same time: few enough that writers meet. */
const CASES_AT_ONCE = 8;
const LONGEST_THOUGHT_MS = 15;
const BEFORE_AGAIN_MS = 150;
/** Times a command is sent again while the load runs; what is unanswered then stays so for now. */
const MOST_ATTEMPTS = 4;

/** Many caseworkers at once, over HTTP, until stopped. */
export function startLoad(options: LoadOptions): Load {
  const cases: KnownCase[] = [];
  const stopping = new AbortController();
  const clients = Array.from({ length: options.clients }, (_, index) =>
    work({
      ...options,
      cases,
      chance: random(`${options.seed} client ${index}`),
      signal: stopping.signal,
    }),
  );
  return {
    async stop() {
      stopping.abort();
      await Promise.all(clients);
    },
  };
}

interface Desk extends LoadOptions {
  readonly cases: KnownCase[];
  readonly chance: Random;
  readonly signal: AbortSignal;
}

async function work(desk: Desk): Promise<void> {
  while (!desk.signal.aborted) {
    const command = draw(desk);
    desk.ledger.begin(command);
    await carryOut(desk, command);
    await pause(desk.chance.between(0, LONGEST_THOUGHT_MS));
  }
}

function draw({ chance, cases }: Desk): Command {
  const known = cases.slice(-CASES_AT_ONCE);
  if (known.length === 0 || chance.chance(0.15)) return receiveConcern(chance);
  const one = chance.pick(known);
  if (chance.chance(0.2)) return screenConcern(chance, one);
  if (chance.chance(0.15)) return assignCase(chance, one);
  return writeNote(chance, one, chance.chance(0.3) ? one.revision : null);
}

/** As people and programs do: once, twice at the same time, and again when no answer came. */
async function carryOut(desk: Desk, command: Command): Promise<void> {
  const { chance, signal } = desk;
  const twice = isKept(command) && chance.chance(0.15);
  await Promise.all([attempt(desk, command), ...(twice ? [attempt(desk, command)] : [])]);
  for (let attempts = 1; attempts < MOST_ATTEMPTS && !signal.aborted; attempts++) {
    if (fateIn(desk, command) !== 'unknown' || chance.chance(0.25)) break;
    await pause(BEFORE_AGAIN_MS);
    await attempt(desk, command);
  }
  if (fateIn(desk, command) !== 'acknowledged') return;
  if (isKept(command) && chance.chance(0.05)) await attempt(desk, command);
  if (command.mutation === 'writeNote' && chance.chance(0.05)) await pretend(desk, command);
}

/** One that changed nothing leaves no trace of itself; sent again later, it may. */
function isKept({ mutation }: Command): boolean {
  return mutation !== 'assignCase';
}

async function attempt(desk: Desk, command: Command): Promise<Answer> {
  const answer = await send(desk.chance.pick(desk.urls), desk.cookie, command);
  desk.ledger.note(command, answer);
  if (answer.status === 'acknowledged') remember(desk.cases, answer);
  return answer;
}

async function pretend(desk: Desk, command: Command): Promise<void> {
  const impostor = impostorOf(desk.chance, command);
  const answer = await send(desk.chance.pick(desk.urls), desk.cookie, impostor);
  desk.ledger.noteImpostor(impostor, answer);
}

function remember(
  cases: KnownCase[],
  { caseId, concernId, revision }: Extract<Answer, { readonly status: 'acknowledged' }>,
): void {
  const known = cases.find((one) => one.caseId === caseId);
  if (known) known.revision = Math.max(known.revision, revision);
  else if (concernId !== null) cases.push({ caseId, concernId, revision });
}

function fateIn({ ledger }: Pick<Desk, 'ledger'>, { commandId }: Command) {
  const entry = ledger.find(commandId);
  return entry === null ? 'unknown' : fateOf(entry);
}

const SENT_AGAIN = { acknowledged: 0.02, refused: 0, unknown: 0.5 } as const;

/** A program may have to find out first that what it asks on is dead. */
const ANSWERED_AT_LAST_WITHIN_MS = 90_000;

/**
 * When all is well again: every second command without an answer is sent until it gets one, the others are
 * given up. Some of those that were acknowledged are sent again too.
 * @returns the ids of those that got none for all that
 */
export async function settle({
  urls,
  cookie,
  ledger,
  seed,
}: LoadOptions): Promise<readonly string[]> {
  const chance = random(`${seed} settling`);
  const end = Date.now() + ANSWERED_AT_LAST_WITHIN_MS;
  const again = ledger
    .entries()
    .filter((entry) => chance.chance(SENT_AGAIN[fateOf(entry)]))
    .map(({ command }) => command)
    .filter((command) => isKept(command) || fateIn({ ledger }, command) === 'unknown');
  const left: string[] = [];
  for (const command of again) {
    let answer: Answer;
    do {
      answer = await send(chance.pick(urls), cookie, command);
      ledger.note(command, answer);
    } while (answer.status === 'unanswered' && Date.now() < end);
    if (answer.status === 'unanswered') left.push(command.commandId);
  }
  return left;
}
