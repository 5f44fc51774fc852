import type { EventDefinition, SubjectOf } from '@saksgang/kernel';
import type { JsonObject, JsonValue } from '../envelope.ts';
import { InvalidEvent } from '../errors.ts';
import { isMarked, type Marked } from './sealed-value.ts';

/** The personal fields of an event type as a tree: only what lies on the way to one is visited. */
export interface PersonalTree {
  readonly fields: ReadonlyMap<string, PersonalTree>;
  readonly subject?: SubjectOf;
}

interface Growing {
  readonly fields: Map<string, Growing>;
  subject?: SubjectOf;
}

/** The name under which the items of an array hang in the tree. */
const ITEMS = '[]';

export function personalTree(personal: EventDefinition['personal']): PersonalTree {
  const root: Growing = { fields: new Map() };
  for (const [path, subject] of Object.entries(personal)) {
    let node = root;
    for (const name of path.replaceAll(ITEMS, `.${ITEMS}`).split('.')) {
      const next: Growing = node.fields.get(name) ?? { fields: new Map() };
      node.fields.set(name, next);
      node = next;
    }
    node.subject = subject;
  }
  return root;
}

type Visit = (value: JsonValue, path: string, subject: SubjectOf) => JsonValue;

/** The data with `visit` applied to every personal field that is there; missing and null stay. */
export function mapPersonal(
  value: JsonValue | undefined,
  tree: PersonalTree,
  visit: Visit,
  path = '',
): JsonValue | undefined {
  if (value === undefined || value === null) return value;
  if (tree.subject !== undefined) return visit(value, path, tree.subject);
  if (typeof value !== 'object') return value;
  if (isList(value)) {
    const items = tree.fields.get(ITEMS);
    if (!items) return value;
    return value.map((item, i) => mapPersonal(item, items, visit, `${path}[${i}]`) ?? null);
  }
  const copy: Record<string, JsonValue> = { ...value };
  for (const [name, child] of tree.fields) {
    const mapped = mapPersonal(value[name], child, visit, path ? `${path}.${name}` : name);
    if (mapped !== undefined) copy[name] = mapped;
  }
  return copy;
}

/** The data with `visit` applied to every sealed value, wherever old versions had them. */
export function mapSealed(
  value: JsonValue,
  visit: (sealed: Marked, path: string) => unknown,
  path = '',
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item, i) => mapSealed(item, visit, `${path}[${i}]`));
  if (isMarked(value)) return visit(value, path);
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    copy[name] = mapSealed(value[name] ?? null, visit, path ? `${path}.${name}` : name);
  }
  return copy;
}

/**
 * Whose key seals the field at `path`: the stream's subject, or the one named in the same event
 * (`children[].id` takes the index of `children[3].name`).
 * @throws InvalidEvent when the event names nobody.
 */
export function subjectAt(
  subject: SubjectOf,
  streamSubject: string,
  data: JsonObject,
  path: string,
): string {
  if (subject === 'stream') return streamSubject;
  const indexes = [...path.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
  let value: JsonValue | undefined = data;
  for (const name of subject.idAt.replaceAll(ITEMS, `.${ITEMS}`).split('.')) {
    value = member(value, name === ITEMS ? (indexes.shift() ?? -1) : name);
  }
  if (typeof value !== 'string') throw new InvalidEvent(path, `${subject.idAt} names no subject`);
  return value;
}

function member(value: JsonValue | undefined, name: string | number): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isList(value)) return typeof name === 'number' ? value[name] : undefined;
  return typeof name === 'string' ? value[name] : undefined;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
