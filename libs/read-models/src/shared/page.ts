import type { Page } from '../read-models.ts';

/** What a page's query answers: one row more than asked for, where there is a next page. */
export interface Found<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

export function pageOf<Row>(
  found: Found<Row>,
  first: number,
  cursorOf: (row: Row) => string,
): Page<Row> {
  return {
    rows: found.rows.slice(0, first).map((row) => ({ cursor: cursorOf(row), row })),
    totalCount: found.total,
    hasNextPage: found.rows.length > first,
  };
}
