import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Page, PageRequest, PersonRow } from '../read-models.ts';
import { decodeCursor, encodeCursor, UUID_SHAPE } from '../shared/cursor.ts';
import { pageOf, type Found } from '../shared/page.ts';
import { holdsEveryWord } from '../shared/search-words.ts';

export type PersonQuery = PageRequest & { readonly tenant: string; readonly text: string };

/**
 * People by name, in the names' order.
 * @param owner the person whose identity number the text is; null when it is none
 */
export async function findPersons(
  db: Kysely<unknown>,
  query: PersonQuery,
  owner: string | null,
): Promise<Page<PersonRow>> {
  const { rows } = await sql<Found<PersonRow>>`
    WITH chosen AS (
      SELECT person_id, search_name FROM read.person
      WHERE tenant = ${query.tenant} AND search_name IS NOT NULL AND ${matches(query.text, owner)}
    )
    SELECT (SELECT count(*)::int FROM chosen) AS total, (
      SELECT coalesce(jsonb_agg(${ROW} ORDER BY search_name, person_id), '[]')
      FROM (
        SELECT * FROM chosen WHERE ${isAfter(query.after)}
        ORDER BY search_name, person_id LIMIT ${query.first + 1}
      ) AS page) AS rows`.execute(db);
  return pageOf(rows[0] ?? { total: 0, rows: [] }, query.first, (row) => cursorOf(row.personId));
}

const ROW = sql`jsonb_build_object('personId', person_id, 'caseId', (
  SELECT case_id FROM read.queue WHERE child_id = person_id ORDER BY case_id LIMIT 1))`;

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
