import {
  AssignCase,
  DEMO_TENANT,
  demoUsers,
  GetCase,
  GetPerson,
  lookStream,
  monthOf,
  ReceiveConcern,
  type CaseChange,
  type CaseStreams,
  type LookLog,
  type User,
} from '@saksgang/application';
import type { CaseId } from '@saksgang/domain';
import { streamName, type EventStore } from '@saksgang/event-store';
import type { Instant, LocalDate, Result } from '@saksgang/kernel';
import { addDays } from '@saksgang/law';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { originOf } from './origin.ts';
import type { SeedClock } from './seed-clock.ts';
import { moment } from './story/calendar.ts';

/** What somebody looks through: the questions of everybody else, and the log that notes them. */
export interface Lookout {
  readonly commandBus: CommandBus;
  readonly queryBus: QueryBus;
  readonly cases: CaseStreams;
  readonly looks: LookLog;
  readonly store: EventStore;
  readonly clock: SeedClock;
}

interface SeededLook {
  readonly by: User;
  readonly daysAgo: number;
  /** Of the day in Norway. */
  readonly hour: number;
  readonly sees: 'Case' | 'Child';
}

const CHILD = 'Ella Evju';
const worker = demoUsers.siri;

/** A colleague of the child's family name, one of another unit who finds the child, and one who works late. */
const LOOKS: readonly SeededLook[] = [
  { by: worker, daysAgo: 8, hour: 9.5, sees: 'Case' },
  { by: demoUsers.mats, daysAgo: 7, hour: 14.25, sees: 'Case' },
  { by: demoUsers.even, daysAgo: 6, hour: 10.5, sees: 'Child' },
  { by: demoUsers.ingrid, daysAgo: 5, hour: 22.75, sees: 'Case' },
];

/** What a review of the month has to point out. */
export function lookStep(today: LocalDate) {
  const at = moment(addDays(today, -9), 11.75);
  return { at, play: (lookout: Lookout) => play(lookout, at, today) };
}

async function play(lookout: Lookout, at: Instant, today: LocalDate): Promise<void> {
  const caseId = await received(lookout.commandBus, at);
  for (const look of LOOKS) {
    const then = moment(addDays(today, -look.daysAgo), look.hour);
    if (await isNoted(lookout.store, caseId, look.by, then)) continue;
    await lookout.clock.at(then, () => see(lookout, caseId, look));
  }
}

async function received(bus: CommandBus, at: Instant): Promise<CaseId> {
  const intent = {
    child: { newPerson: { name: CHILD, birth: { kind: 'Unknown' }, identityNumber: null } },
    receivedAt: at,
    channel: 'Phone',
    reporter: { kind: '8', clarification: null, name: null, organisation: null, contact: null },
    contents: [{ code: '2.1.02', clarification: null }],
    account: 'Ella sover ofte i timene og sier at det er bråk hjemme om natten.',
    messageId: null,
  } as const;
  const { caseId } = done(
    await bus.execute(new ReceiveConcern(intent, originOf(CHILD, 0, worker))),
  );
  done(await bus.execute(new AssignCase({ caseId, to: worker.id }, originOf(CHILD, 1, worker))));
  return caseId;
}

/** A seed that was broken off is begun again: nobody has looked twice for that. */
async function isNoted(
  store: EventStore,
  caseId: CaseId,
  { id }: User,
  at: Instant,
): Promise<boolean> {
  for await (const { actor, recordedAt } of store.readStream(
    lookStream(DEMO_TENANT, caseId, monthOf(at)),
  )) {
    if (actor === id && recordedAt === at) return true;
  }
  return false;
}

async function see(
  { queryBus, cases, looks }: Lookout,
  caseId: CaseId,
  { by, sees, daysAgo }: SeededLook,
): Promise<void> {
  const { requester } = originOf(`${CHILD} ${daysAgo}`, 0, by);
  const { childId } = (await cases.load(streamName('case', caseId))).state;
  if (sees === 'Case') await queryBus.execute(new GetCase(requester, caseId));
  else if (childId !== null) await queryBus.execute(new GetPerson(requester, childId));
  await looks.settled(requester);
}

function done(result: Result<CaseChange, { readonly code: string }>): CaseChange {
  if (!result.ok) throw new Error(`a step before a look was refused: ${result.error.code}`);
  return result.value;
}
