import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What an argument of this name is asked with; a required one that is not here stops the crawl. */
export type ArgumentValues = Readonly<Record<string, string>>;

/** Deeper than any answer nests: past it a type only repeats. */
const DEEPEST = 9;

/**
 * One document for each root field of the schema: every field of every type that can be reached from it, each
 * type once on its way down.
 * @param values GraphQL literals by the argument's name, or by `field.argument` where a name means several things
 * @throws Error for a required argument without a value: a new field is crawled, or the build fails
 */
export function documentsOf(
  schema: GraphQLSchema,
  values: ArgumentValues,
): ReadonlyMap<string, string> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(
    fields.map((field) => [field.name, `{ ${selection(schema, field, values, [])} }`]),
  );
}

function selection(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  values: ArgumentValues,
  path: readonly string[],
): string {
  const type = getNamedType(field.type);
  const call = `${field.name}${argumentsOf(field, values)}`;
  if (isLeafType(type)) return call;
  if (path.includes(type.name) || path.length === DEEPEST) return '';
  const inside = fieldsOf(schema, type, values, [...path, type.name]);
  return inside === '' ? '' : `${call} { ${inside} }`;
}

function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  values: ArgumentValues,
  path: readonly string[],
): string {
  if (isAbstractType(type)) {
    const members = schema.getPossibleTypes(type);
    const parts = members.map((member) => {
      const inside = fieldsOf(schema, member, values, path);
      return inside === '' ? '' : `... on ${member.name} { ${inside} }`;
    });
    return ['__typename', ...parts].join(' ');
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields());
  return fields
    .map((field) => selection(schema, field, values, path))
    .join(' ')
    .trim();
}

function argumentsOf(field: GraphQLField<unknown, unknown>, values: ArgumentValues): string {
  const given = field.args.flatMap((argument) => {
    const value = values[`${field.name}.${argument.name}`] ?? values[argument.name];
    if (value === undefined) return required(field, argument);
    return [`${argument.name}: ${value}`];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

function required(field: GraphQLField<unknown, unknown>, argument: GraphQLArgument): readonly [] {
  if (!isRequiredArgument(argument)) return [];
  throw new Error(`the crawl has no value for ${field.name}.${argument.name}`);
}
