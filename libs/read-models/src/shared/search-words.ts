import { sql, type RawBuilder } from 'kysely';
import { searchable } from './searchable.ts';

/** More words than any name has are not looked for. */
const MOST_WORDS = 8;

/** True where the column, kept by `searchable`, holds every word of the text, in any order. No words find nothing. */
export function holdsEveryWord(column: RawBuilder<unknown>, text: string): RawBuilder<boolean> {
  const words = searchable(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return sql<boolean>`false`;
  const holds = words.slice(0, MOST_WORDS).map((word) => contains(column, word));
  return sql<boolean>`(${sql.join(holds, sql` AND `)})`;
}

/** True where the column holds the text, letter by letter. */
export function contains(column: RawBuilder<unknown>, text: string): RawBuilder<boolean> {
  return sql<boolean>`${column} LIKE ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}`;
}
