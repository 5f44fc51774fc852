import { setTimeout as pause } from 'node:timers/promises';
import { shares } from '../measure.ts';
import { atMost } from '../report.ts';
import type { Bench, Measurements, Section } from '../section.ts';
import { startApi, type Api } from './api.ts';
import { aNoteIn, openCase, WRITE_NOTE } from './operations.ts';

/** What a case page opens with. */
const CASE = `query ($id: ID!, $asOf: AsOf) {
  case(id: $id, asOf: $asOf) {
    caseNumber phase status revision child { name birthDate grading }
    concerns { receivedAt account reporter { name organisation } }
    notes { happenedOn text } decisions { status } plans { startsOn } deadlines { dueOn daysLeft }
  }
}`;
const NOTES = 10;
const NOTED = 'case read over GraphQL, the look noted';
const PLAIN = 'case read over GraphQL, noted already';
/** Until the read tables and the notary hold what was written: a read is not to pay for what was done before it. */
const SETTLES_MS = 40;

/**
 * What it costs that looking is an event. Every case is read twice, one after the other on an idle machine: the
 * first time the look is noted, durable before the answer leaves; the second it is the same look. Its past has
 * been read before, which is another look, so that the first is no colder than the second.
 */
export const looksSection: Section = { name: 'looks', run };

async function run({ newDatabase, pace, say }: Bench): Promise<Measurements> {
  const api = await startApi(await newDatabase());
  say(`reading ${pace.single} cases twice, one by one …`);
  const noted: number[] = [];
  const plain: number[] = [];
  for (let i = 0; i < pace.single; i++) {
    const id = await openCase(api);
    for (let note = 0; note < NOTES; note++) await api.ask(WRITE_NOTE, aNoteIn(id));
    await read(api, { id, asOf: { revision: 1 } });
    noted.push(await read(api, { id }));
    plain.push(await read(api, { id }));
  }
  await api.stop();
  await api.clear();
  // The first ones open connections and compile.
  const warm = (all: readonly number[]) => shares(all.slice(Math.floor(pace.single / 10)));
  const [first, second] = [warm(noted), warm(plain)];
  return {
    figures: [
      { name: NOTED, p50: first.p50, p99: first.p99 },
      { name: PLAIN, p50: second.p50, p99: second.p99 },
    ],
    targets: [atMost('look noted ÷ not, at the median', first.p50 / second.p50, 1.1, '×')],
  };
}

/** @returns milliseconds */
async function read(api: Api, variables: object): Promise<number> {
  await pause(SETTLES_MS);
  const start = performance.now();
  await api.ask(CASE, variables);
  return performance.now() - start;
}
