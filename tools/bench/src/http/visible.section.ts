import { shares } from '../measure.ts';
import { atMost } from '../report.ts';
import type { Bench, Measurements, Section } from '../section.ts';
import { startApi, type Api } from './api.ts';
import { aNoteIn, openCase, WRITE_NOTE } from './operations.ts';

const QUEUE = `query ($minPosition: Long) {
  workQueue(first: 1, minPosition: $minPosition) { edges { node { caseId } } }
}`;

/** From a command that is sent to the answer of a list that holds it, one by one on an idle machine. */
export const visibleSection: Section = { name: 'visible', run };

async function run({ newDatabase, pace, say }: Bench): Promise<Measurements> {
  const api = await startApi(await newDatabase());
  const caseId = await openCase(api);
  say(`sending ${pace.single} commands, one by one …`);
  const latencies: number[] = [];
  for (let i = 0; i < pace.single; i++) latencies.push(await untilVisible(api, caseId));
  await api.stop();
  await api.clear();
  // The first ones open connections and compile.
  const { p50, p99 } = shares(latencies.slice(Math.floor(pace.single / 10)));
  const name = 'command to visible in the read model';
  return { figures: [{ name, p50, p99 }], targets: [atMost(`${name}, p99`, p99, 50, 'ms')] };
}

async function untilVisible(api: Api, caseId: string): Promise<number> {
  const start = performance.now();
  const { writeNote } = await api.ask<{ readonly writeNote: { readonly position: string } }>(
    WRITE_NOTE,
    aNoteIn(caseId),
  );
  await api.ask(QUEUE, { minPosition: writeNote.position });
  return performance.now() - start;
}
