import { randomUUID } from 'node:crypto';
import { AccessDenied, ProjectionBehind } from '@saksgang/application';
import {
  START,
  streamName,
  StoreUnavailable,
  SubjectErased,
  UnreadableEvent,
} from '@saksgang/event-store';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { apiError } from './api-error.ts';
import { errorFormatter } from './format-error.ts';

const SECRET = 'Nora Eksempel';

function tell(error: unknown) {
  const logged: { readonly traceId: string; readonly error: unknown }[] = [];
  const format = errorFormatter((traceId, cause) => logged.push({ traceId, error: cause }));
  return { told: format({ message: SECRET }, error), logged };
}

/** An error thrown in a resolver, as GraphQL hands it on. */
const located = (cause: Error) => new GraphQLError(cause.message, { originalError: cause });

describe('What a caller is told of an error', () => {
  it('of our own fault: nothing but an id to quote; the log has the error, once, under that id', () => {
    const fault = new TypeError(`cannot read ${SECRET}`);
    const { told, logged } = tell(located(fault));
    expect(JSON.stringify(told)).not.toContain(SECRET);
    expect(told.extensions?.['code']).toBe('INTERNAL');
    expect(logged).toEqual([{ traceId: told.extensions?.['traceId'], error: fault }]);
  });

  it('of something thrown that is no error at all: the same', () => {
    expect(tell(SECRET).told.extensions?.['code']).toBe('INTERNAL');
  });

  it.each([
    ['FORBIDDEN', new AccessDenied('CASE_WRITE')],
    ['PROJECTION_BEHIND', new ProjectionBehind('the lists are behind')],
    ['UNAVAILABLE', new StoreUnavailable(SECRET)],
    ['ERASED', new SubjectErased()],
  ] satisfies [string, Error][])('of %s: its code, and what to do', (code, cause) => {
    const { told } = tell(located(cause));
    expect(told.extensions?.['code']).toBe(code);
    expect(told.message).not.toContain(SECRET);
  });

  it('of a stored event that cannot be read: which one, and nothing of what it held', () => {
    const place = { eventId: 'event-1', stream: streamName('case', randomUUID()), revision: 3 };
    const error = new UnreadableEvent('tampered', { ...place, position: START });
    const { told, logged } = tell(located(error));
    expect(told.extensions).toMatchObject({
      code: 'UNREADABLE_EVENT',
      reason: 'tampered',
      ...place,
    });
    expect(logged).toHaveLength(1);
  });

  it('of what we refuse ourselves: the words we chose', () => {
    const { told, logged } = tell(apiError('QUERY_TOO_COMPLEX', 'Too much.', { cost: 3 }));
    expect(told).toMatchObject({
      message: 'Too much.',
      extensions: { code: 'QUERY_TOO_COMPLEX', cost: 3 },
    });
    expect(logged).toEqual([]);
  });

  it('never a code that is not on the list, nor a stack', () => {
    const odd = new GraphQLError('odd', { extensions: { code: 'ODD', stacktrace: ['at …'] } });
    const { told } = tell(odd);
    expect(told.extensions).toEqual({ code: 'INTERNAL', traceId: told.extensions?.['traceId'] });
  });
});
