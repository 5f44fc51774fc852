import { dateInNorway } from '@saksgang/law';
import type { Page, QueueHorizon, QueuePage, QueueRow, QueueTab } from '@saksgang/read-models';
import type { Position } from '@saksgang/event-store';
import type { RequestContext } from '../context.ts';
import { connection } from '../relay/connection.ts';

/** In the order the screen shows them. */
const TABS: readonly QueueTab[] = ['Mine', 'Unit', 'Unassigned', 'ForApproval'];
const HORIZONS: readonly QueueHorizon[] = [
  'Overdue',
  'Today',
  'ThisWeek',
  'NextWeek',
  'Later',
  'None',
];

type Counts = Pick<QueuePage, 'tabs' | 'horizons'>;

/** Rows, each with the day they are looked at, and what is counted beside them (nothing for a search). */
export function queueConnection(
  page: Page<QueueRow> & { readonly position: Position } & Partial<Counts>,
  after: string | null,
  { clock }: RequestContext,
) {
  const day = dateInNorway(clock());
  return {
    ...connection(page, (row) => ({ ...row, day }), after),
    counts: {
      tabs: page.tabs ? countsOf(page.tabs, TABS).map(([tab, count]) => ({ tab, count })) : [],
      horizons: page.horizons
        ? countsOf(page.horizons, HORIZONS).map(([horizon, count]) => ({ horizon, count }))
        : [],
    },
    position: page.position.toString(),
  };
}

function countsOf<Key extends string>(
  counts: Readonly<Record<Key, number>>,
  keys: readonly Key[],
): readonly (readonly [Key, number])[] {
  return keys.map((key) => [key, counts[key]]);
}
