import { isRedacted } from '@saksgang/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { Resolvers } from '../generated/resolver-types.ts';

/** Text in, text out: the boundary's schemas judge what it says, so that the field at fault is named. */
function textScalar(name: string): GraphQLScalarType<string, string> {
  const text = (value: unknown): string => {
    if (typeof value === 'string') return value;
    throw new GraphQLError(`${name} is written as text`);
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => (typeof value === 'bigint' ? value.toString() : text(value)),
    parseValue: text,
    parseLiteral: (node) =>
      text(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null),
  });
}

/** Personal words; «slettet» where the person's key has been erased, «skjermet» where it is not the reader's. */
const personalText = new GraphQLScalarType<unknown, unknown>({
  name: 'PersonalText',
  serialize: (value) => {
    if (!isRedacted(value)) return value;
    return value.withheld ? '«skjermet»' : '«slettet»';
  },
});

const json = new GraphQLScalarType<unknown, unknown>({ name: 'JSON', serialize: (value) => value });

export const scalarResolvers = {
  DateTime: textScalar('DateTime'),
  Date: textScalar('Date'),
  Long: textScalar('Long'),
  PersonalText: personalText,
  JSON: json,
} satisfies Resolvers;
