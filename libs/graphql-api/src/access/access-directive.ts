import { mayUse } from '@saksgang/application';
import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import type { Scope } from '../generated/resolver-types.ts';
import { guarded, type Field } from './guarded.ts';

/**
 * Puts the `@access` rule of each field in front of its resolver; on a subscription in front of each event too.
 * @throws Error when a root field has no rule: what nobody has thought of is not served.
 */
export function withAccess(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: (field: Field, name) => {
      const scope = scopeOf(schema, field);
      if (scope === null) throw new Error(`the root field ${name} has no @access rule`);
      return guarded(field, (context) => check(context, scope));
    },
    [MapperKind.OBJECT_FIELD]: (field: Field) => {
      const scope = scopeOf(schema, field);
      return scope === null ? field : guarded(field, (context) => check(context, scope));
    },
  });
}

function check({ requester }: RequestContext, scope: Scope): void {
  if (scope === 'PUBLIC') return;
  if (requester === null) throw apiError('UNAUTHENTICATED', 'Sign in first.');
  if (scope === 'SIGNED_IN' || mayUse(requester, scope)) return;
  throw apiError('FORBIDDEN', `requires ${scope}`);
}

function scopeOf(schema: GraphQLSchema, field: Field): Scope | null {
  const scope: unknown = getDirective(schema, field, 'access')?.[0]?.['scope'];
  return isScope(scope) ? scope : null;
}

const SCOPES: readonly Scope[] = [
  'PUBLIC',
  'SIGNED_IN',
  'CASE_READ',
  'CASE_WRITE',
  'DECISION_APPROVE',
  'EVENTS_READ',
  'ACCESS_MANAGE',
  'LOOKS_READ',
  'ACCESS_REVIEW',
  'CASE_REVIEW',
  'OPERATE',
  'ERASURE_HANDLE',
  'ERASURE_DECIDE',
];

function isScope(value: unknown): value is Scope {
  return SCOPES.some((scope) => scope === value);
}
