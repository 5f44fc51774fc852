import { caseDecider, type CaseId } from '@saksgang/domain';
import {
  categoryOf,
  idIn,
  MemoryKeyRing,
  streamName,
  type StoredEvent,
} from '@saksgang/event-store';
import { fold } from '@saksgang/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCase, type CaseAtWork } from '../testing/case-at-work.ts';
import { openApi, type OpenApi } from '../testing/open-api.ts';
import { feedOf, repeat } from '../testing/replay.ts';
import { journey, steps, type StepName } from '../testing/story.ts';
import { WHOLE_CASE } from '../testing/whole-case.ts';

const NOW = `query Now($id: ID!) { case(id: $id) { ...WholeCase } } ${WHOLE_CASE}`;
const THEN = `query Then($id: ID!, $revision: Int!) {
  case(id: $id, asOf: { revision: $revision }) { ...WholeCase }
} ${WHOLE_CASE}`;

/** Each run lives a whole case and looks at each of its moments twice. */
const RUNS = 10;
const PATIENCE = 120_000;

const keys = new MemoryKeyRing();
let api: OpenApi;
beforeAll(async () => {
  api = await openApi({ keys });
});
afterAll(() => api.close());

/** A step some days after the one before it. */
const anyStep = fc.record({
  name: fc.constantFrom(...(Object.keys(steps) as StepName[])),
  daysLater: fc.nat(20),
});
/** Goes some way along the story, so that the random steps meet every phase. */
const anyHistory = fc.record({
  asFarAs: fc.nat(journey.length),
  then: fc.array(anyStep, { maxLength: 6 }),
});

describe('A case as of its nth event', () => {
  it(
    'is the case that a system would show which had only seen the first n',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyHistory, async (history) => {
          const { caseId } = await live(history);
          await compareEveryMoment(caseId);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'is the pure fold of its first n events',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyHistory, async (history) => {
          const { caseId } = await live(history);
          const stream = streamName('case', caseId);
          const events = (await api.cases.events(stream)).map(({ event }) => event);
          for (const revision of events.keys()) {
            const { state } = await api.cases.load(stream, { revision });
            expect(state).toEqual(fold(caseDecider, events.slice(0, revision + 1)));
          }
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );
});

/** A new case that goes this way; what is refused on it leaves nothing behind. */
async function live({
  asFarAs,
  then,
}: {
  asFarAs: number;
  then: readonly { name: StepName; daysLater: number }[];
}): Promise<CaseAtWork> {
  const clock = { day: Date.parse('2026-01-05T08:00:00Z') };
  api.itIs(new Date(clock.day).toISOString());
  const atWork = await aCase(api);
  const path = journey.slice(0, asFarAs).map(([, name]) => ({ name, daysLater: 3 }));
  for (const { name, daysLater } of [...path, ...then]) {
    clock.day += daysLater * 86_400_000 + 1000;
    const now = new Date(clock.day).toISOString();
    api.itIs(now);
    await atWork.take(name, now.slice(0, 10));
  }
  return atWork;
}

/** Lets another system see the same events one by one, and asks both after each. */
async function compareEveryMoment(caseId: CaseId): Promise<void> {
  const events = await feedOf(api.store);
  const other = await openApi({ keys });
  for (const event of events.filter((candidate) => concerns(candidate, caseId, events))) {
    await repeat(event, other.store);
    if (categoryOf(event.stream) !== 'case') continue;
    other.itIs(event.recordedAt);
    const now = await other.ask(NOW, { variables: { id: caseId } });
    const then = await api.ask(THEN, { variables: { id: caseId, revision: event.revision } });
    expect(withoutLinks(then.data)).toEqual(withoutLinks(now.data));
  }
  await other.close();
}

/** The case's own events and its child's. */
function concerns(
  { stream }: StoredEvent,
  caseId: CaseId,
  events: readonly StoredEvent[],
): boolean {
  if (idIn(stream) === caseId) return true;
  const opened = events.find((event) => idIn(event.stream) === caseId);
  return categoryOf(stream) === 'person' && opened?.data['childId'] === idIn(stream);
}

/** The other system's chain is its own: a repeated command id is part of what is hashed. */
function withoutLinks(data: unknown): unknown {
  return JSON.parse(
    JSON.stringify(data, (key, value: unknown) => (/^(prevH|h)ash$/.test(key) ? '' : value)),
  );
}
