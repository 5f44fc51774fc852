import { RebuildRefused, RollbackRefused, type ProjectionRunner } from '@saksgang/event-store';
import type { System } from '../composition/open-system.ts';
import { refuse } from '../exit.ts';
import { given } from './given.ts';
import { startProgress } from './progress.ts';
import { runWithSystem } from './run-with-system.ts';

const USAGE = 'npm run rebuild [-- --projection NAME|all] [--rollback]';

const REBUILD_REFUSALS: Readonly<Record<RebuildRefused['reason'], string>> = {
  AlreadyRunning: 'is being rebuilt already',
  MoreParked: 'was left as it is: the new tables lack what the present ones show of',
  Empty: 'was left as it is: the new tables are empty, and the present ones are not',
};

const ROLLBACK_REFUSALS: Readonly<Record<RollbackRefused['reason'], string>> = {
  NothingKept: 'has no earlier tables to go back to',
  OtherVersion:
    'has earlier tables that another version of Saksgang made: go back with that version',
};

const { text, flag, files } = given(['projection'], USAGE, ['rollback']);
const wanted = text('projection') ?? 'all';
const change = flag('rollback') ? goBack : buildAnew;

if (files.length > 0) refuse([USAGE]);
await runWithSystem(rebuild);

/** Makes read tables anew beside those that a running server answers from, or goes back to the ones before. */
async function rebuild({ runner }: System): Promise<number> {
  const all = runner.status().map(({ name }) => name);
  const names = wanted === 'all' ? all : all.filter((name) => name === wanted);
  if (names.length === 0) refuse([`There is no such projection. There are: ${all.join(', ')}.`]);
  let failures = 0;
  for (const name of names) {
    try {
      console.log(`${name} ${await change(runner, name)}.`);
    } catch (error) {
      failures += 1;
      console.error(`${name} ${refusal(error)}.`);
    }
  }
  return failures === 0 ? 0 : 1;
}

async function buildAnew(runner: ProjectionRunner, name: string): Promise<string> {
  const progress = startProgress(name);
  try {
    const { rows, differing } = await runner.rebuild(name, (done, target) =>
      progress.show(done, target),
    );
    const found =
      differing === null || differing === 0 ? '' : `; ${differing} rows are not as they were`;
    return `is rebuilt: ${rows} rows${found}`;
  } finally {
    progress.end();
  }
}

async function goBack(runner: ProjectionRunner, name: string): Promise<string> {
  const { generation } = await runner.rollBack(name);
  return `answers from its earlier tables again (generation ${generation})`;
}

/** @throws whatever is no refusal */
function refusal(error: unknown): string {
  if (error instanceof RebuildRefused) {
    return [REBUILD_REFUSALS[error.reason], ...error.streams].join(' ');
  }
  if (error instanceof RollbackRefused) return ROLLBACK_REFUSALS[error.reason];
  throw error;
}
