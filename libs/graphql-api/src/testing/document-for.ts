import {
  getNamedType,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

/** A document that asks for a root field with arguments that fit its types, whatever they mean. */
export function documentFor(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
): string {
  const args = field.args
    .filter(({ type }) => type instanceof GraphQLNonNull)
    .map(({ name, type }) => `${name}: ${literal(type)}`);
  const call = args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name;
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return `${kind} { ${call} ${selection} }`;
}

function literal(type: GraphQLInputType): string {
  if (type instanceof GraphQLNonNull) return literal(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type))
    return `{ ${fieldsOf(type.isOneOf, Object.values(type.getFields()))} }`;
  return { Int: '1', Boolean: 'true' }[type.name] ?? '"00000000-0000-4000-8000-000000000001"';
}

function fieldsOf(
  isOneOf: boolean,
  fields: readonly { name: string; type: GraphQLInputType }[],
): string {
  const needed = isOneOf
    ? fields.slice(0, 1)
    : fields.filter(({ type }) => type instanceof GraphQLNonNull);
  return needed.map(({ name, type }) => `${name}: ${literal(type)}`).join(', ');
}
