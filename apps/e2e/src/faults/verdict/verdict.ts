import { setTimeout as pause } from 'node:timers/promises';
import { people, signIn, type Caller } from '../../harness/api.ts';
import { atLast } from '../at-last.ts';
import type { Ledger } from '../load/ledger.ts';
import type { Program } from '../stage/program.ts';
import type { Stage } from '../stage/stage.ts';
import { checkOrder, checkStored, checkTold, type Complaints } from './check-events.ts';
import { readTables } from './read-tables.ts';
import { toldEvents } from './told-events.ts';

export interface Verdict {
  /** Empty when every promise was kept. */
  readonly complaints: Complaints;
  readonly events: number;
}

const IS_QUIET_MS = 500;

/**
 * What became of everything that was sent, when all is well again and nothing is sent any more. The programs
 * are stopped for it.
 */
export async function judge(stage: Stage, ledger: Ledger): Promise<Verdict> {
  const [program] = stage.programs;
  if (program === undefined) throw new RangeError('a stage has a program');
  const caller = await atLast(() => signIn(program.url, people.caseworker));
  const head = await quietHead(stage);
  await caughtUp(caller, head);
  const told = await toldEvents(caller);
  const live = await readTables(stage.database);
  const codes = await stage.rest();
  const stored = await stage.log.all();
  const remade = await run(stage, 'rebuild');
  const anew = await readTables(stage.database);
  return {
    events: stored.length,
    complaints: [
      ...checkStored(ledger, stored),
      ...checkOrder(stored, stage.log),
      ...checkTold(ledger, told),
      ...codes.flatMap((code, i) => (code === 0 ? [] : [badEnd(code, stage.programs[i])])),
      ...remade,
      ...differences(live, anew),
      ...(await run(stage, 'verify')),
    ],
  };
}

/** What was under way when a fault struck may still be written a moment later. */
async function quietHead({ log }: Stage): Promise<string> {
  let head = await log.head();
  for (;;) {
    await pause(IS_QUIET_MS);
    const now = await log.head();
    if (now === head) return head;
    head = now;
  }
}

async function caughtUp(caller: Caller, position: string): Promise<void> {
  const query =
    'query ($position: Long) { workQueue(first: 1, minPosition: $position) { position } }';
  await atLast(() => caller.ask(query, { position }));
}

function badEnd(code: number | null, program: Program | undefined): string {
  return `asked to end, it ended with ${String(code)}: ${program?.log().slice(-1_500) ?? ''}`;
}

async function run(stage: Stage, entry: string): Promise<Complaints> {
  const program = stage.begin(entry);
  const code = await program.ended;
  return code === 0 ? [] : [`${entry} ended with ${String(code)}: ${program.output().trim()}`];
}

/** Rows that are in one and not in the other. */
function differences(live: readonly string[], anew: readonly string[]): Complaints {
  const [before, after] = [new Set(live), new Set(anew)];
  return [
    ...live.filter((row) => !after.has(row)).map((row) => `only before the rebuild: ${row}`),
    ...anew.filter((row) => !before.has(row)).map((row) => `only after the rebuild: ${row}`),
  ];
}
