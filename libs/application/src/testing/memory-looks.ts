import { lookEvents, type LookEvent } from '@saksgang/domain';
import { blindKeyRing, eventCodec, START, type EventStore } from '@saksgang/event-store';
import {
  describeLooks,
  type DescribedLook,
  type LookRow,
  type Looks,
  type Page,
  type PageRequest,
} from '@saksgang/read-models';

/** The looks that lie in a store, described as the read table describes them, and never behind. */
export function memoryLooks(store: EventStore): Looks {
  const codec = eventCodec<LookEvent>(lookEvents, blindKeyRing);
  const all = async (tenant: string) => {
    const filter = { categories: ['look'] };
    const { events } = await store.readAll({ after: START, filter, limit: 10_000 });
    const described = (await codec.open(events)).flatMap(describeLooks);
    return described.filter((look) => look.tenant === tenant);
  };
  return {
    atCase: async ({ tenant, caseId, ...page }) =>
      newestFirst(
        (await all(tenant)).filter((look) => look.caseId === caseId),
        page,
      ),
    chosenIn: async ({ tenant, month, unit }) =>
      (await all(tenant))
        .filter((look) => look.month === month && look.part !== 'Queue')
        .filter((look) => unit === null || look.unit === unit)
        .map(rowOf),
    waitFor: async () => true,
  };
}

/** The cursor is the look's id. */
function newestFirst(
  looks: readonly DescribedLook[],
  { first, after }: PageRequest,
): Page<LookRow> {
  const sorted = looks.toReversed().toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const rest = sorted.slice(sorted.findIndex(({ lookId }) => lookId === after) + 1);
  return {
    rows: rest.slice(0, first).map((look) => ({ cursor: look.lookId, row: rowOf(look) })),
    totalCount: looks.length,
    hasNextPage: rest.length > first,
  };
}

function rowOf({ tenant: _tenant, month: _month, ...row }: DescribedLook): LookRow {
  return row;
}
