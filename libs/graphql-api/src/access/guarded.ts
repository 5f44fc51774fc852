import { defaultFieldResolver, type GraphQLFieldConfig } from 'graphql';
import type { RequestContext } from '../context.ts';

/** A field of the schema, as rules are put in front of it. */
export type Field = GraphQLFieldConfig<unknown, RequestContext>;

/**
 * Puts a rule in front of a field's resolver; on a subscription in front of each event too.
 * @param check throws when the field is not for whoever asks
 */
export function guarded(field: Field, check: (context: RequestContext) => void): Field {
  const { resolve = defaultFieldResolver, subscribe } = field;
  return {
    ...field,
    resolve(parent, args, context, info) {
      check(context);
      return resolve(parent, args, context, info);
    },
    ...(subscribe && {
      subscribe(parent, args, context, info) {
        check(context);
        return subscribe(parent, args, context, info);
      },
    }),
  };
}
