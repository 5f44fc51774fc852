import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  parse,
  visit,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** The arguments each field is asked with, by `field` at the root and `Type.field` below it. */
export type Askings = Readonly<Record<string, readonly string[]>>;

/** Deeper than any answer nests: past it a type only repeats. */
const DEEPEST = 9;
/** Dear questions go one by one: a document may not cost too much. */
const ALIASES = 8;

type Field = GraphQLField<unknown, unknown>;

/**
 * Documents that ask a root field for every field of every type that can be reached from it, each type once on
 * its way down, with all its askings and those of every field on the way.
 */
export function documentsOf(schema: GraphQLSchema, field: Field, askings: Askings) {
  const inside = selection(schema, getNamedType(field.type), askings, []);
  const calls = callsOf(field, field.name, askings).map((call) => `${call} ${inside}`);
  const together = inside.length > 2_000 ? 1 : ALIASES;
  return Array.from({ length: Math.ceil(calls.length / together) }, (_, index) =>
    calls.slice(index * together, (index + 1) * together).join(' '),
  );
}

/** `{ … }`, or nothing for a leaf and for what has been asked for on the way down. */
function selection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  askings: Askings,
  path: readonly string[],
): string {
  if (isLeafType(type)) return '';
  const inside = fieldsOf(schema, type, askings, [...path, type.name]);
  return `{ __typename ${inside} }`;
}

function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  askings: Askings,
  path: readonly string[],
): string {
  if (isAbstractType(type)) {
    const members = schema.getPossibleTypes(type);
    const parts = members.map((member) => [member.name, fieldsOf(schema, member, askings, path)]);
    return parts.map(([name, inside]) => `... on ${name} { ${inside} }`).join(' ');
  }
  if (!isObjectType(type)) return '';
  return Object.values(type.getFields())
    .flatMap((field) => {
      const of = getNamedType(field.type);
      if (path.includes(of.name) || path.length === DEEPEST) return [];
      const inside = selection(schema, of, askings, path);
      return callsOf(field, `${type.name}.${field.name}`, askings).map(
        (call) => `${call} ${inside}`,
      );
    })
    .join(' ');
}

/** The field with each of its arguments in turn, each under a name of its own. */
function callsOf(field: Field, coordinate: string, askings: Askings): readonly string[] {
  if (field.args.length === 0) return [field.name];
  const asked = (askings[coordinate] ?? []).flatMap((args) => spread(field, args));
  return asked.map((args, index) => `${field.name}_${index}: ${field.name}(${args})`);
}

/** `EACH` becomes every value of the enum it stands for. */
function spread(field: Field, args: string): readonly string[] {
  const [, name] = /(\w+): EACH/.exec(args) ?? [];
  if (name === undefined) return [args];
  const type = inputsOf(field).get(name);
  const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  return values.map((value) => args.replace('EACH', value));
}

/** The arguments of a field and the fields of their inputs, by name. */
function inputsOf({ args }: Field): ReadonlyMap<string, GraphQLNamedType> {
  const inside = (name: string, type: GraphQLInputType): [string, GraphQLNamedType][] => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return [[name, named]];
    const fields = Object.values(named.getFields());
    return [[name, named], ...fields.flatMap((field) => inside(field.name, field.type))];
  };
  return new Map(args.flatMap(({ name, type }) => inside(name, type)));
}

/** What nobody has thought of how to ask: `Type.field(argument)`. */
export function unasked(field: Field, coordinate: string, askings: Askings): readonly string[] {
  const asked = new Set<string>();
  for (const call of callsOf(field, coordinate, askings)) {
    visit(parse(`{ ${call} }`), {
      Argument: ({ name }) => void asked.add(name.value),
      ObjectField: ({ name }) => void asked.add(name.value),
    });
  }
  const missing = [...inputsOf(field).keys()].filter((name) => !asked.has(name));
  return missing.map((name) => `${coordinate}(${name})`);
}
