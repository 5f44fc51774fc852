import { sql, type RawBuilder } from 'kysely';
import { CASES } from '../queue/queue.queries.ts';
import { uuids, visibleTo } from '../queue/visible.ts';
import type { Page, PageRequest, PersonRow, Viewer } from '../read-models.ts';
import type { Ask } from '../shared/ask.ts';
import { decodeCursor, encodeCursor, UUID_SHAPE } from '../shared/cursor.ts';
import { pageOf, type Found } from '../shared/page.ts';
import { holdsEveryWord } from '../shared/search-words.ts';

export type PersonQuery = PageRequest & {
  readonly tenant: string;
  readonly viewer: Viewer;
  readonly text: string;
};

/**
 * People by name, in the names' order.
 * @param owner the person whose identity number the text is; null when it is none
 */
export async function findPersons(
  ask: Ask,
  query: PersonQuery,
  owner: string | null,
): Promise<Page<PersonRow>> {
  const [found] = await ask(sql<Found<PersonRow>>`
    WITH chosen AS (
      SELECT person_id, search_name FROM read.person AS person
      WHERE tenant = ${query.tenant} AND search_name IS NOT NULL AND ${matches(query.text, owner)}
        AND ${shownTo(query.viewer)}
    )
    SELECT (SELECT count(*)::int FROM chosen) AS total, (
      SELECT coalesce(jsonb_agg(${rowFor(query.viewer)} ORDER BY search_name, person_id), '[]')
      FROM (
        SELECT * FROM chosen WHERE ${isAfter(query.after)}
        ORDER BY search_name, person_id LIMIT ${query.first + 1}
      ) AS page) AS rows`);
  return pageOf(found ?? { total: 0, rows: [] }, query.first, (row) => cursorOf(row.personId));
}

/** The case is named only to those whose it is to see. */
function rowFor(viewer: Viewer): RawBuilder<unknown> {
  return sql`jsonb_build_object('personId', person_id, 'caseId', (
    SELECT case_id FROM (${CASES}) AS cases
    WHERE child_id = person_id AND ${visibleTo(viewer)} ORDER BY case_id LIMIT 1))`;
}

/**
 * Whoever works here may know of a child, unless the address is graded or a conflict of interest keeps them
 * from the child's case. A graded child is shown to those whose the case is, and to leaders before there is one.
 */
function shownTo(viewer: Viewer): RawBuilder<boolean> {
  if (!viewer.named) return sql<boolean>`false`;
  const theirs = sql`SELECT FROM (${CASES}) AS cases WHERE child_id = person_id`;
  const unclaimed = viewer.leads ? sql`NOT EXISTS (${theirs})` : sql`false`;
  return sql<boolean>`
    NOT EXISTS (${theirs} AND kept_out && ${uuids(viewer.accounts)})
    AND (person.grading = 'None' OR ${unclaimed} OR EXISTS (${theirs} AND ${visibleTo(viewer)}))`;
}

function matches(text: string, owner: string | null): RawBuilder<boolean> {
  if (owner !== null) return sql<boolean>`person_id = ${owner}::uuid`;
  return holdsEveryWord(sql`search_name`, text);
}

/** The cursor holds the id alone and looks the name up: a name has no place in a cursor. */
function isAfter(cursor: string | null): RawBuilder<boolean> {
  if (cursor === null) return sql<boolean>`true`;
  const [, personId] = decodeCursor(cursor, [/^person$/, UUID_SHAPE]);
  return sql<boolean>`(search_name, person_id) > (
    SELECT search_name, person_id FROM read.person WHERE person_id = ${personId}::uuid)`;
}

function cursorOf(personId: string): string {
  return encodeCursor(['person', personId]);
}
