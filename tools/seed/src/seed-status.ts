import { caseIdOf, DEMO_TENANT, derivedId, type CaseStreams } from '@saksgang/application';
import { PersonId } from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import type { LocalDate } from '@saksgang/kernel';
import { addDays, dateInNorway } from '@saksgang/law';
import { originOf } from './origin.ts';
import { script, SHOWCASE } from './script.ts';
import { SHOWCASE_DAYS, worker } from './showcase/people.ts';

/** `begun`: a seed was broken off; run it again, and it goes on where it was. */
export type SeedStatus = 'absent' | 'begun' | 'complete';

/** How far the seed has come in this store. The long case is begun first and ended last, so it can tell. */
export async function seedStatus(cases: CaseStreams): Promise<SeedStatus> {
  const today = await seededFor(cases);
  if (today === null) return 'absent';
  const { recordedAt } = await cases.load(showcaseStream());
  const last = script(today).showcase.children[0]?.at(-1);
  return last && recordedAt !== null && recordedAt >= last.at ? 'complete' : 'begun';
}

/** The day the municipality was seeded for; null when it was not. */
export async function seededFor(cases: CaseStreams): Promise<LocalDate | null> {
  const { recordedAt } = await cases.load(showcaseStream(), { revision: 0 });
  return recordedAt === null ? null : addDays(dateInNorway(recordedAt), SHOWCASE_DAYS);
}

/** Ids are derived from the command they come of, so the first command's tell the first case's. */
function showcaseStream() {
  const { commandId } = originOf(SHOWCASE, 0, worker);
  return streamName('case', caseIdOf(DEMO_TENANT, derivedId(PersonId, commandId, 'child')));
}
