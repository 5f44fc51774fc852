import { START, type Position } from '@saksgang/event-store';
import type { Page, QueueRow, ReadModels } from '@saksgang/read-models';

/** Read tables that hold these rows and no others, and have come as far as `position`. */
export function fixedReadModels(rows: readonly QueueRow[], position: Position = START): ReadModels {
  const page = (first: number): Page<QueueRow> => ({
    rows: rows.slice(0, first).map((row) => ({ cursor: row.caseId, row })),
    totalCount: rows.length,
    hasNextPage: rows.length > first,
  });
  const nothing = { rows: [], totalCount: 0, hasNextPage: false };
  return {
    queue: async ({ first }) => ({
      ...page(first),
      position,
      tabs: { Mine: 0, Unit: rows.length, Unassigned: 0, ForApproval: 0 },
      horizons: { Overdue: 0, Today: 0, ThisWeek: rows.length, NextWeek: 0, Later: 0, None: 0 },
    }),
    caseSearch: async ({ first }) => ({ ...page(first), position }),
    personSearch: async () => ({
      ...nothing,
      rows: rows.map(({ childId, caseId }) => ({
        cursor: childId,
        row: { personId: childId, caseId },
      })),
      totalCount: rows.length,
    }),
    messages: async () => nothing,
    erasures: async () => nothing,
    emergencies: async () => ({ ...nothing, waitingCount: 0 }),
    waitFor: async (wanted) => wanted <= position,
  };
}
