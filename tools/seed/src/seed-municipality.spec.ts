import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUsers } from '@saksgang/application';
import {
  nextStepOf,
  phaseOf,
  runningDeadlines,
  type CaseFile,
  type CasePhase,
  type NextStep,
} from '@saksgang/domain';
import { idIn, START, streamName, type EventStore, type StoredEvent } from '@saksgang/event-store';
import { openMemoryMunicipality, type MemoryMunicipality } from '@saksgang/exchange/testing';
import { localDate } from '@saksgang/kernel';
import { addDays, dateInNorway, isOutsideHours, parseIdentityNumber } from '@saksgang/law';
import { seedClock } from './seed-clock.ts';
import { seedMunicipality } from './seed-municipality.ts';
import { seedStatus } from './seed-status.ts';

const today = localDate('2026-11-22');
let municipality: MemoryMunicipality;
let events: readonly StoredEvent[];
let files: readonly CaseFile[];
const percents: number[] = [];

beforeAll(async () => {
  municipality = await seeded((percent) => percents.push(percent));
  events = await allEvents(municipality.store);
  files = await allCases(municipality, events);
}, 120_000);
afterAll(() => municipality.close());

describe('The fictional municipality', () => {
  it('has some two hundred cases and the events of eighteen months', () => {
    expect(files.length).toBeGreaterThanOrEqual(200);
    expect(files.length).toBeLessThanOrEqual(230);
    expect(events.length).toBeGreaterThan(3000);
    const days = events.map(({ recordedAt }) => dateInNorway(recordedAt)).sort();
    expect(days[0]?.slice(0, 7)).toBe('2025-05');
    expect(days.at(-1)).toBe('2026-11-21');
  });

  it.each<CasePhase>(['Concern', 'Investigation', 'Decision', 'Measures', 'Evaluation', 'Closed'])(
    'has cases in the phase %s',
    (phase) => {
      expect(files.map(phaseOf)).toContain(phase);
    },
  );

  it.each<NextStep>([
    'ScreenConcern',
    'ConfirmToReporter',
    'MakeInvestigationPlan',
    'HearChild',
    'AssessInvestigation',
    'ProposeDecision',
    'ReviseDecision',
    'ApproveDecision',
    'MakePlan',
    'StartMeasure',
    'EvaluatePlan',
    'TellReporterOutcome',
    'CloseCase',
    'Nothing',
  ])('has cases that wait for %s', (step) => {
    expect(files.map(nextStepOf)).toContain(step);
  });

  it('has deadlines behind, today and ahead, of every kind', () => {
    const deadlines = files.flatMap((file) => runningDeadlines(file).slice(0, 1));
    expect(new Set(deadlines.map(({ rule }) => rule))).toEqual(
      new Set(['D01', 'D02', 'D03', 'D04', 'D05', 'PLAN']),
    );
    const overdue = deadlines.filter(({ dueOn }) => dueOn < today);
    expect(overdue.length).toBeGreaterThan(5);
    expect(overdue.length).toBeLessThan(25);
    expect(overdue.filter(({ dueOn }) => dueOn < addDays(today, -10))).toEqual([]);
    expect(deadlines.filter(({ dueOn }) => dueOn === today).length).toBeGreaterThan(2);
  });

  it('has what makes cases differ', () => {
    const types = events.map(({ type }) => type);
    const uncommon = ['NoteCorrected', 'InvestigationExtended', 'DecisionReturned', 'CaseReopened'];
    const people = ['PersonCorrected', 'AddressGraded', 'ReporterNotificationOmitted'];
    expect(types).toEqual(expect.arrayContaining([...uncommon, ...people]));
    expect(files.filter(({ responsible }) => responsible === null).length).toBeGreaterThan(5);
  });

  it('holds nobody who exists: every identity number is synthetic, and belongs to one child', async () => {
    const numbers = await identityNumbers(municipality, events);
    expect(numbers.length).toBeGreaterThan(180);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) {
      expect(parseIdentityNumber(number)).toMatchObject({ ok: true, value: { synthetic: true } });
    }
  });

  it('has one long case to replay, with a decision sent back and a date corrected', async () => {
    const [first] = files;
    const history = events.filter(({ stream }) => stream === streamOfCase(first));
    expect(history.length).toBeGreaterThan(50);
    expect(history.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['NoteCorrected', 'InvestigationExtended', 'DecisionReturned']),
    );
    expect(first?.caseNumber).toBe('2025-0001');
  });

  it('has one erasure carried out, one that waits for a decision, and one mistake nobody has noticed', async () => {
    const asked = events.filter(({ type }) => type === 'ErasureRequested');
    const loaded = await Promise.all(asked.map(({ stream }) => municipality.erasures.load(stream)));
    expect(loaded.map(({ state }) => state.status)).toEqual(['CarriedOut', 'Reviewed']);
    const children = new Set(
      events.flatMap(({ type, data }) => (type === 'CaseOpened' ? [data['childId']] : [])),
    );
    const inNoCase = events.filter(
      ({ type, stream }) => type === 'PersonRegistered' && !children.has(idIn(stream)),
    );
    expect(inNoCase).toHaveLength(3);
  });

  it('has looks that a review of the month points out: by whom, with which right, and when', () => {
    const looks = events.filter(({ type }) => type === 'Looked');
    const { siri, mats, even, ingrid } = demoUsers;
    expect(looks.map(({ actor, data }) => [actor, data['relation']])).toEqual([
      [siri.id, 'Responsible'],
      [mats.id, 'Unit'],
      [even.id, 'Colleague'],
      [ingrid.id, 'Unit'],
    ]);
    expect(looks.map(({ recordedAt }) => isOutsideHours(recordedAt)).at(-1)).toBe(true);
  });

  it('has each case in the unit that works with it; in none what nobody has read, or came out of hours', () => {
    const unitsOf = (some: readonly CaseFile[]) =>
      new Set(some.map(({ access: { unit } }) => unit));
    const { ingrid, even, liv } = demoUsers;
    const assigned = files.filter(({ responsible }) => responsible !== null);
    expect(unitsOf(assigned)).toEqual(new Set([ingrid.unitId, even.unitId, liv.unitId, null]));
    const unplaced = files.filter(({ access }) => access.unit === null);
    expect(new Set(unplaced.map(({ responsible }) => responsible))).toEqual(
      new Set([null, liv.id]),
    );
  });

  it('has one case that the quality team has open for review, and says why', () => {
    const reviews = files.flatMap(({ access }) => access.reviews);
    expect(reviews).toMatchObject([{ purpose: 'Deviation', user: demoUsers.amal.id }]);
    const [until] = reviews.map((review) => dateInNorway(review.until));
    expect(until).toBeDefined();
    expect(until && until > today).toBe(true);
  });

  it('has one case that was opened in haste and looked into, and one that waits for it', () => {
    const hastes = files.flatMap(({ access }) => access.emergencies);
    expect(hastes.map(({ user }) => user)).toEqual([demoUsers.even.id, demoUsers.even.id]);
    expect(hastes.map(({ review }) => review?.by ?? null).sort()).toEqual([
      demoUsers.hanne.id,
      null,
    ]);
    for (const { told } of hastes) {
      expect(told.map(({ user }) => user)).toEqual([demoUsers.hanne.id, demoUsers.vilde.id]);
    }
    const [read] = hastes.filter(({ review }) => review !== null);
    expect(read?.seen.map(({ by }) => by)).toEqual([demoUsers.hanne.id]);
    const [waits] = hastes.filter(({ review }) => review === null);
    expect(waits && dateInNorway(waits.takenAt) > addDays(today, -7)).toBe(true);
  });

  it('tells its progress from 0 to 100', () => {
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    expect(percents.at(0)).toBe(0);
    expect(percents.at(-1)).toBe(100);
  });

  it('is the same each time', async () => {
    const again = await seeded();
    expect(await fingerprint(again)).toEqual(await fingerprint(municipality));
    await again.close();
  }, 120_000);

  it('goes on where it was broken off, on whichever day that is, and doubles nothing', async () => {
    const broken = await openMunicipality();
    expect(await seedStatus(broken.cases)).toBe('absent');
    const cut = seed(broken, (percent) => {
      if (percent > 40) throw new Error('power cut');
    });
    await expect(cut).rejects.toThrow('power cut');
    expect(await seedStatus(broken.cases)).toBe('begun');
    await seed(broken, undefined, localDate('2026-11-25'));
    expect(await seedStatus(broken.cases)).toBe('complete');
    expect(await fingerprint(broken)).toEqual(await fingerprint(municipality));
    await broken.close();
  }, 120_000);

  it('can be filled on any day, a leap day too', async () => {
    const leapDay = await openMunicipality();
    await seed(leapDay, undefined, localDate('2028-02-29'));
    expect(await seedStatus(leapDay.cases)).toBe('complete');
    await leapDay.close();
  }, 120_000);

  it('is left alone when it is complete', async () => {
    const before = await municipality.store.head();
    await seed(municipality);
    expect(await municipality.store.head()).toBe(before);
  }, 120_000);
});

const { clock, at } = seedClock();

function openMunicipality(): Promise<MemoryMunicipality> {
  return openMemoryMunicipality(clock);
}

function seed(
  { commandBus, queryBus, looks, store, cases, persons }: MemoryMunicipality,
  onProgress?: (percent: number) => void,
  on = today,
): Promise<void> {
  const stage = {
    commandBus,
    queryBus,
    looks,
    store,
    cases,
    persons,
    clock: { clock, at },
    today: on,
  };
  return seedMunicipality(onProgress ? { ...stage, onProgress } : stage);
}

async function seeded(onProgress?: (percent: number) => void): Promise<MemoryMunicipality> {
  const opened = await openMunicipality();
  await seed(opened, onProgress);
  return opened;
}

async function allEvents(store: EventStore): Promise<readonly StoredEvent[]> {
  const all: StoredEvent[] = [];
  let after = START;
  for (;;) {
    const page = await store.readAll({ after, limit: 1000 });
    if (page.events.length === 0) return all;
    all.push(...page.events);
    after = page.next;
  }
}

/** In the order of their numbers. */
async function allCases(
  { cases }: MemoryMunicipality,
  all: readonly StoredEvent[],
): Promise<readonly CaseFile[]> {
  const opened = all.filter(({ type }) => type === 'CaseOpened');
  const loaded = await Promise.all(opened.map(({ stream }) => cases.load(stream)));
  return loaded
    .map(({ state }) => state)
    .toSorted((a, b) => ((a.caseNumber ?? '') < (b.caseNumber ?? '') ? -1 : 1));
}

function streamOfCase(file: CaseFile | undefined) {
  return events.find(
    ({ type, data }) => type === 'CaseOpened' && data['caseNumber'] === file?.caseNumber,
  )?.stream;
}

async function identityNumbers({ persons }: MemoryMunicipality, all: readonly StoredEvent[]) {
  const registered = all.filter(({ type }) => type === 'PersonRegistered');
  const numbers = await Promise.all(
    registered.map(async ({ stream }) => {
      const { state } = await persons.load(streamName('person', idIn(stream)));
      return state.status === 'Registered' ? state.identityNumber : null;
    }),
  );
  return numbers.filter((number) => typeof number === 'string');
}

/** What stands in every stream, in order: whatever was played beside what. */
async function fingerprint({ store }: MemoryMunicipality) {
  const all = await allEvents(store);
  return all
    .map(({ stream, revision, type, recordedAt, occurredAt, eventId }) => ({
      stream,
      revision,
      type,
      recordedAt,
      occurredAt,
      // A look is a new one each time.
      eventId: stream.startsWith('look-') ? null : eventId,
    }))
    .toSorted((a, b) => (`${a.stream}${a.revision}` < `${b.stream}${b.revision}` ? -1 : 1));
}
