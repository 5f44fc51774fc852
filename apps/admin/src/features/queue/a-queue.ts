import type { QueueRowFragment } from '@saksgang/graphql-client';

/** A row of the queue for specs: Tiril's unassigned concern, with what the spec wants otherwise. */
export function aRow(wanted: Partial<QueueRowFragment> = {}): QueueRowFragment {
  return {
    __typename: 'QueueRow',
    caseId: 'tiril',
    caseNumber: '2026-0101',
    childName: 'Tiril Haugset',
    childAge: 9,
    grading: 'NONE',
    phase: 'CONCERN',
    status: 'OPEN',
    nextStep: 'SCREEN_CONCERN',
    deadline: {
      __typename: 'Deadline',
      rule: 'D01',
      paragraph: 'bvl § 2-1(1)',
      startsOn: '2026-06-10',
      dueOn: '2026-06-17',
      originallyDueOn: null,
      daysLeft: 1,
      subjectId: 'concern',
    },
    childSeenDaysAgo: null,
    responsible: null,
    revision: 0,
    ...wanted,
  };
}

/** The API's answer with these rows in it, and more of them behind if the spec says so. */
export function aQueue(rows: readonly QueueRowFragment[], totalCount = rows.length) {
  return {
    workQueue: {
      __typename: 'QueueConnection',
      totalCount,
      position: '48213',
      pageInfo: {
        __typename: 'PageInfo',
        hasNextPage: totalCount > rows.length,
        endCursor: rows.at(-1)?.caseId ?? null,
      },
      counts: {
        __typename: 'QueueCounts',
        tabs: [{ __typename: 'TabCount', tab: 'UNIT', count: totalCount }],
        horizons: [{ __typename: 'HorizonCount', horizon: 'TODAY', count: totalCount }],
      },
      edges: rows.map((node) => ({ __typename: 'QueueEdge', cursor: node.caseId, node })),
    },
  };
}
