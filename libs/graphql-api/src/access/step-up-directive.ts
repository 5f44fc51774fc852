import { hasJustProven } from '@saksgang/application';
import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import { signedIn, type RequestContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import type { Sentence } from '../errors/locale.ts';
import { guarded, type Field } from './guarded.ts';

/**
 * Puts the `@stepUp` rule in front of the resolvers of the fields that carry it, whichever way they are asked.
 * @param within how long a proof of who somebody is counts as fresh, in seconds
 */
export function withStepUp(schema: GraphQLSchema, within: number): GraphQLSchema {
  const guard = (field: Field) =>
    asks(schema, field) ? guarded(field, (context) => check(context, within)) : field;
  return mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: guard,
    [MapperKind.OBJECT_FIELD]: guard,
  });
}

function asks(schema: GraphQLSchema, field: Field): boolean {
  return getDirective(schema, field, 'stepUp') !== undefined;
}

function check(context: RequestContext, within: number): void {
  const requester = signedIn(context);
  if (requester.proof === null) throw apiError('FORBIDDEN', 'This step is for people alone.');
  if (hasJustProven(requester, context.clock(), within)) return;
  throw apiError('STEP_UP_REQUIRED', PROVE_ANEW[context.locale]);
}

const PROVE_ANEW: Sentence = {
  nb: 'Bekreft at det er deg. Dette steget krever at du nylig har logget inn.',
  nn: 'Stadfest at det er deg. Dette steget krev at du nyleg har logga inn.',
  en: 'Confirm that it is you. This step requires that you have signed in recently.',
};
