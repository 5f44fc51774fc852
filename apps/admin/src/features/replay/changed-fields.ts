import { fieldAt, type FieldKind, type FieldLabel } from './field-patterns.ts';

/** What one event changed at one path, as the API tells it. */
export interface Change {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A changed field a person reads. Null is nothing there. */
export interface ChangedField {
  readonly path: string;
  readonly label: FieldLabel;
  readonly kind: FieldKind;
  readonly before: Value | null;
  readonly after: Value | null;
}

export type Value = string | number | boolean;

/**
 * The fields an event changed, down to single values, in the order of the case. What people do not read
 * (ids, digests) is left out, and so is a field whose value is the same before and after.
 */
export function changedFields(changes: readonly Change[]): readonly ChangedField[] {
  return changes.flatMap(({ path, before, after }) => {
    const was = leaves(path, before);
    const is = leaves(path, after);
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((leaf) =>
      changedField(leaf, was.get(leaf) ?? null, is.get(leaf) ?? null),
    );
  });
}

function changedField(
  path: string,
  before: Value | null,
  after: Value | null,
): readonly ChangedField[] {
  const field = fieldAt(path);
  if (!field || before === after) return [];
  return [{ path, label: field.label, kind: field.kind, before, after }];
}

/** Every single value under a value of the case, by its path. */
function leaves(path: string, value: unknown): ReadonlyMap<string, Value> {
  if (value === null || value === undefined) return new Map();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return new Map([[path, value]]);
  }
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...leaves(`${path}.${key}`, inner)]),
  );
}
