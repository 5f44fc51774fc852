import { z } from 'zod';
import { badArguments } from '../errors/api-error.ts';
import type { CaseEventsArgs } from '../generated/resolver-types.ts';
import { first } from '../input/fields.ts';

/** Revisions, both inclusive; empty when `to` comes before `from`. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const MOST = 100;
const CURSOR = /^e(\d{1,9})$/;

export const eventsArguments = z.object({
  first: first.nullish(),
  last: first.nullish(),
  after: z.string().nullish(),
  before: z.string().nullish(),
  all: z.boolean().nullish(),
}) satisfies z.ZodType<unknown, CaseEventsArgs>;

/** Opaque to the caller. */
export function cursorOf(revision: number): string {
  return Buffer.from(`e${revision}`).toString('base64url');
}

/**
 * The page asked for of events 0 … `newest` (Relay's order of cutting: after, before, first, last).
 * @throws GraphQLError `BAD_USER_INPUT` for a cursor that is not ours.
 */
export function eventsWindow(args: z.output<typeof eventsArguments>, newest: number): Window {
  const after = revisionIn(args.after, 'after') ?? -1;
  const before = revisionIn(args.before, 'before') ?? newest + 1;
  const from = Math.max(after + 1, 0);
  const to = Math.min(before - 1, newest);
  if (args.last && !args.first) return { from: Math.max(from, to - args.last + 1), to };
  const cut = { from, to: Math.min(to, from + (args.first ?? MOST) - 1) };
  return args.last ? { ...cut, from: Math.max(cut.from, cut.to - args.last + 1) } : cut;
}

function revisionIn(cursor: string | null | undefined, field: string): number | null {
  if (cursor === null || cursor === undefined) return null;
  const revision = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  if (revision === undefined) throw badArguments([{ field, rule: 'wrongType', basis: null }]);
  return Number(revision);
}
