import type { Page } from '@saksgang/read-models';

/** Rows of a read table as a Relay connection. `after` is the cursor the page was asked from. */
export function connection<Row, Node>(
  page: Page<Row>,
  nodeOf: (row: Row) => Node,
  after: string | null,
) {
  const edges = page.rows.map(({ cursor, row }) => ({ cursor, node: nodeOf(row) }));
  return {
    edges,
    totalCount: page.totalCount,
    pageInfo: pageInfo(edges, page.hasNextPage, after !== null),
  };
}

export function pageInfo(
  edges: readonly { readonly cursor: string }[],
  hasNextPage: boolean,
  hasPreviousPage: boolean,
) {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
}
