import { randomUUID } from 'node:crypto';
import { likelihood, spread } from '../guess.ts';
import { atMost, type Figure } from '../report.ts';
import type { Bench, Measurements, Section } from '../section.ts';
import { startApi, type Api } from './api.ts';
import { aNoteIn, openCase, WRITE_NOTE } from './operations.ts';

const CHILD = 'query ($id: ID!) { case(id: $id) { child { id } } }';
const CASE = 'query ($id: ID!) { case(id: $id) { id child { name } } }';
const GRADE = `mutation ($input: GradeAddressInput!) {
  gradeAddress(input: $input) { __typename ... on PersonChanged { position } }
}`;

/** How well one answer could be guessed from, of a case that is hidden and of one that is not there. */
const QUESTIONS: Readonly<Record<string, (api: Api, id: string) => Promise<unknown>>> = {
  'a case is asked for': (api, id) => api.ask(CASE, { id }),
  'a note is written': (api, id) => api.ask(WRITE_NOTE, aNoteIn(id)),
};

/** Whether the time an answer takes tells that there is a case which is kept from whoever asks. */
export const accessSection: Section = { name: 'access', run };

async function run({ newDatabase, pace, say }: Bench): Promise<Measurements> {
  const api = await startApi(await newDatabase());
  say(`hiding ${pace.single} cases …`);
  const hidden: string[] = [];
  for (let i = 0; i < pace.single; i++) hidden.push(await hiddenCase(api));
  const parts: Measurements[] = [];
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    say(`${name}, ${pace.single} hidden and as many unknown …`);
    parts.push(await compare(name, (id) => ask(api, id), hidden));
  }
  await api.stop();
  await api.clear();
  return {
    figures: parts.flatMap(({ figures }) => figures),
    targets: parts.flatMap(({ targets }) => targets),
  };
}

/** A case whose child's address was graded: it is closed to the one who took it in. */
async function hiddenCase(api: Api): Promise<string> {
  const id = await openCase(api);
  const found = await api.ask<{ readonly case: { readonly child: { readonly id: string } } }>(
    CHILD,
    { id },
  );
  const personId = found.case.child.id;
  const input = { commandId: randomUUID(), personId, grading: 'STRICTLY_CONFIDENTIAL' };
  await api.ask(GRADE, { input });
  return id;
}

/** Asks for both in turns, so that what disturbs the machine disturbs both alike. */
async function compare(
  name: string,
  ask: (id: string) => Promise<unknown>,
  hidden: readonly string[],
): Promise<Measurements> {
  const times: Record<'hidden' | 'unknown', number[]> = { hidden: [], unknown: [] };
  const timed = async (kind: keyof typeof times, id: string) => {
    const start = performance.now();
    await ask(id);
    times[kind].push(performance.now() - start);
  };
  for (const [index, id] of hidden.entries()) {
    const turns = [() => timed('hidden', id), () => timed('unknown', randomUUID())];
    for (const turn of index % 2 === 0 ? turns : turns.toReversed()) await turn();
  }
  const some = warm(times.hidden);
  const others = warm(times.unknown);
  const figures: readonly Figure[] = [
    { name: `${name}: hidden`, ...spread(some) },
    { name: `${name}: unknown`, ...spread(others) },
  ];
  const guessed = likelihood(some, others);
  return {
    figures,
    targets: [atMost(`${name}: hidden told from unknown by one answer's time`, guessed, 0.6, '')],
  };
}

/** The first ones open connections and compile. */
function warm(times: readonly number[]): readonly number[] {
  return times.slice(Math.floor(times.length / 10));
}
