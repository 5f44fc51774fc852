import { isRedacted } from '@saksgang/kernel';

/** One field that differs; null is «not there». */
export interface FieldChange {
  /** `investigations.0.extension.dueOn` */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two states of the same thing, field by field, in the order of the paths. */
export function changes(before: unknown, after: unknown): readonly FieldChange[] {
  const [old, now] = [new Map(leaves(before)), new Map(leaves(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((change) => !isSame(change.before, change.after));
}

/** Every known value with its path. Null, undefined and emptiness are not known. */
function* leaves(value: unknown, path: readonly string[] = []): Generator<[string, unknown]> {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object' || isRedacted(value)) yield [path.join('.'), value];
  else for (const [key, part] of Object.entries(value)) yield* leaves(part, [...path, key]);
}

function isSame(before: unknown, after: unknown): boolean {
  return before === after || (isRedacted(before) && isRedacted(after));
}
