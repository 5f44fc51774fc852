import { sql, type RawBuilder } from 'kysely';
import type {
  Page,
  PageRequest,
  QueueHorizon,
  QueueQuery,
  QueueRow,
  QueueTab,
  Viewer,
} from '../read-models.ts';
import type { Ask } from '../shared/ask.ts';
import { decodeCursor, encodeCursor, UUID_SHAPE } from '../shared/cursor.ts';
import { pageOf, type Found } from '../shared/page.ts';
import { contains, holdsEveryWord } from '../shared/search-words.ts';
import { horizonOf } from './horizon.ts';
import { visibleTo } from './visible.ts';

type Condition = RawBuilder<boolean>;

interface QueueFound extends Found<QueueRow> {
  readonly tabs: Readonly<Record<QueueTab, number>>;
  readonly horizons: Readonly<Record<QueueHorizon, number>>;
}

const HORIZONS = ['Overdue', 'Today', 'ThisWeek', 'NextWeek', 'Later', 'None'] as const;
const ALWAYS: Condition = sql<boolean>`true`;

/**
 * One page of the cases that wait for somebody and all counts around it, by one statement: list and numbers can't disagree.
 * Each count leaves out its own choice, so the chosen tab and the chosen horizon both show `totalCount`.
 */
export async function findQueue(ask: Ask, query: QueueQuery) {
  const tabs = tabConditions(query.userId);
  const inTab = query.tab === null ? ALWAYS : tabs[query.tab];
  const inHorizon = query.horizon === null ? ALWAYS : sql<boolean>`horizon = ${query.horizon}`;
  const [found] = await ask(sql<QueueFound>`
    WITH matching AS (
      SELECT cases.*, ${horizonOf(sql`due_on`, query.today)} AS horizon
      FROM (${CASES}) AS cases WHERE ${every(filters(query))}
    ), chosen AS (SELECT * FROM matching WHERE ${inTab} AND ${inHorizon})
    SELECT
      (SELECT count(*)::int FROM chosen) AS total,
      (SELECT ${counts(tabs)} FROM matching WHERE ${inHorizon}) AS tabs,
      (SELECT ${counts(horizonConditions())} FROM matching WHERE ${inTab}) AS horizons,
      ${pageFrom(sql`chosen`, query)} AS rows`);
  if (found === undefined) throw new Error('a statement without FROM answers with one row');
  return { ...casePage(found, query.first), tabs: found.tabs, horizons: found.horizons };
}

/** Cases, closed ones too, by the child's name or the case number. */
export async function findCases(
  ask: Ask,
  query: PageRequest & {
    readonly tenant: string;
    readonly viewer: Viewer;
    readonly text: string;
  },
): Promise<Page<QueueRow>> {
  const [found] = await ask(sql<Found<QueueRow>>`
    WITH chosen AS (
      SELECT * FROM (${CASES}) AS cases
      WHERE tenant = ${query.tenant} AND ${visibleTo(query.viewer)} AND ${matches(query.text, query.viewer)}
    )
    SELECT (SELECT count(*)::int FROM chosen) AS total, ${pageFrom(sql`chosen`, query)} AS rows`);
  return casePage(found ?? { total: 0, rows: [] }, query.first);
}

/** A case and what may be shown of its child. The person's row can be a moment behind. */
export const CASES = sql`
  SELECT q.*, coalesce(q.due_on, 'infinity') AS due_key, p.search_name, p.birth_date,
    coalesce(p.display_name, '') AS child_name, coalesce(p.grading, 'None') AS grading
  FROM read.queue q LEFT JOIN read.person p ON p.person_id = q.child_id AND p.tenant = q.tenant`;

const ROW = sql`jsonb_build_object(
  'caseId', case_id, 'caseNumber', case_number, 'childId', child_id, 'childName', child_name,
  'birthDate', birth_date, 'grading', grading, 'phase', phase, 'status', status,
  'nextStep', next_step, 'deadline', deadlines -> 0, 'childSeenOn', child_seen_on,
  'responsible', responsible, 'revision', revision)`;

function pageFrom(source: RawBuilder<unknown>, { first, after }: PageRequest): RawBuilder<unknown> {
  return sql`(
    SELECT coalesce(jsonb_agg(${ROW} ORDER BY due_key, case_id), '[]')
    FROM (
      SELECT * FROM ${source} WHERE ${isAfter(after)}
      ORDER BY due_key, case_id LIMIT ${first + 1}
    ) AS page)`;
}

const DUE_SHAPE = /^(\d{4}-\d{2}-\d{2}|infinity)$/;

function isAfter(cursor: string | null): Condition {
  if (cursor === null) return ALWAYS;
  const [due, caseId] = decodeCursor(cursor, [DUE_SHAPE, UUID_SHAPE]);
  return sql<boolean>`(due_key, case_id) > (${due}::date, ${caseId}::uuid)`;
}

function casePage(found: Found<QueueRow>, first: number): Page<QueueRow> {
  return pageOf(found, first, (row) =>
    encodeCursor([row.deadline?.dueOn ?? 'infinity', row.caseId]),
  );
}

/** § 13-3: a reporter may still be owed an answer after the case has closed. */
const WAITING: Condition = sql<boolean>`(status = 'Open' OR due_on IS NOT NULL)`;

function filters(query: QueueQuery): readonly Condition[] {
  const conditions = [sql<boolean>`tenant = ${query.tenant}`, WAITING, visibleTo(query.viewer)];
  if (query.phase !== null) conditions.push(sql`phase = ${query.phase}`);
  if (query.nextStep !== null) conditions.push(sql`next_step = ${query.nextStep}`);
  if (query.responsible !== null) conditions.push(sql`responsible::text = ${query.responsible}`);
  if (query.text?.trim()) conditions.push(matches(query.text, query.viewer));
  return conditions;
}

function matches(text: string, { named }: Viewer): Condition {
  if (text.trim() === '') return sql<boolean>`false`;
  const byNumber = contains(sql`case_number`, text.trim());
  return named
    ? sql<boolean>`(${holdsEveryWord(sql`search_name`, text)} OR ${byNumber})`
    : byNumber;
}

function tabConditions(userId: string): Readonly<Record<QueueTab, Condition>> {
  return {
    Mine: sql<boolean>`responsible::text = ${userId}`,
    Unit: ALWAYS,
    Unassigned: sql<boolean>`responsible IS NULL`,
    ForApproval: sql<boolean>`awaits_approval`,
  };
}

function horizonConditions(): Readonly<Record<string, Condition>> {
  return Object.fromEntries(HORIZONS.map((name) => [name, sql<boolean>`horizon = ${name}`]));
}

/** `{"Mine": 3, …}`: how many rows fulfil each condition. */
function counts(conditions: Readonly<Record<string, Condition>>): RawBuilder<unknown> {
  const pairs = Object.entries(conditions).map(
    ([name, condition]) => sql`${name}::text, count(*) FILTER (WHERE ${condition})`,
  );
  return sql`jsonb_build_object(${sql.join(pairs)})`;
}

function every(conditions: readonly Condition[]): Condition {
  return sql<boolean>`${sql.join(conditions, sql` AND `)}`;
}
