import { getNamedType, isEnumType, isObjectType, type GraphQLSchema } from 'graphql';
import { idle, kinds, type Kind, type Shown } from './expected-sight.ts';

/** What gives the case away, wherever it stands. */
export interface Marks {
  readonly ids: readonly string[];
  readonly name: string;
  readonly word: string;
  /** What the types of a case count as: a case of today, or of the past. */
  readonly ofCase: 'case' | 'past';
}

/** Things that were met, by their kind. */
export type Met = ReadonlyMap<Kind, Shown>;

const SHOWN: readonly Shown[] = ['traces', 'names', 'words'];
const kindOf = new Map(
  (Object.keys(kinds) as Kind[]).flatMap((kind) => kinds[kind].map((type) => [type, kind])),
);

/** What an answer gives away. It has to name the type of each of its objects. */
export function metIn(schema: GraphQLSchema, answer: unknown, marks: Marks): Met {
  const met = new Map<Kind, Shown>();
  const meet = (kind: Kind, shown: Shown | null) => {
    if (shown !== null) met.set(kind, most(met.get(kind), shown));
  };
  const look = (value: unknown, holder: Kind) => {
    if (Array.isArray(value)) for (const each of value) look(each, holder);
    if (!isTyped(value)) return;
    const own = kindOf.get(value.__typename) ?? 'other';
    const moved: Partial<Record<Kind, Kind>> = { part: holder, case: marks.ofCase };
    const kind = moved[own] ?? own;
    for (const [alias, inside] of Object.entries(value)) {
      const field = alias.replace(/_\d+$/, '');
      if (isNested(inside)) look(inside, kind);
      else
        meet(
          kind,
          shownBy(inside, kind === 'other' || isIdle(schema, value.__typename, field), marks),
        );
    }
  };
  look(answer, 'other');
  return met;
}

/** The most of several. */
export function together(all: readonly Met[]): Met {
  const met = new Map<Kind, Shown>();
  for (const [kind, shown] of all.flatMap((each) => [...each])) {
    met.set(kind, most(met.get(kind), shown));
  }
  return met;
}

function most(a: Shown = 'traces', b: Shown): Shown {
  return SHOWN.indexOf(a) > SHOWN.indexOf(b) ? a : b;
}

/** @param isMute what tells of no case says nothing, as long as it does not name this one */
function shownBy(value: unknown, isMute: boolean, { ids, name, word }: Marks): Shown | null {
  const text = JSON.stringify(value);
  if (text.includes(word)) return 'words';
  if (text.includes(name)) return 'names';
  if (ids.some((id) => text.includes(id))) return 'traces';
  return isMute || ['null', '0', 'false', '""', '[]'].includes(text) ? null : 'traces';
}

/** A value that is there whether there is a case or not. */
function isIdle(schema: GraphQLSchema, type: string, field: string): boolean {
  if (field === '__typename' || idle.includes(`${type}.${field}`)) return true;
  const parent = schema.getType(type);
  const leaf = isObjectType(parent) ? parent.getFields()[field]?.type : undefined;
  return leaf !== undefined && isEnumType(getNamedType(leaf));
}

function isNested(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isNested) : isTyped(value);
}

function isTyped(value: unknown): value is { readonly __typename: string } {
  return typeof value === 'object' && value !== null && '__typename' in value;
}
