import { randomUUID } from 'node:crypto';
import {
  StoreUnavailable,
  type FeedFilter,
  type Position,
  type StreamName,
} from '@saksgang/event-store';
import {
  AccessDeniedError,
  FORWARDS,
  jsonEvent,
  NO_STREAM,
  START,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import type { Connection } from './connection.ts';
import { positionOf } from './wire.ts';
import { wholePage } from './read/whole-page.ts';

/** The part of a server that is this store: other stores and other programs may share it. */
export interface Scope {
  /** All streams of the store begin with it. */
  readonly name: string;
  /** Before the first event of the store, however much the server held then. */
  readonly origin: Position;
}

/** The server has no store of this name: it is another server than the one the name was given on. */
export class StoreNotFound extends Error {
  override readonly name = 'StoreNotFound';
}

/** The server does not take the user and password of its address, or none where it wants them. */
export class AccessRefused extends Error {
  override readonly name = 'AccessRefused';
}

/** The stream's name on the server. */
export function streamIdIn(scope: Scope, stream: StreamName): string {
  return `${scope.name}/${stream}`;
}

/** What the streams of the store, or of some categories, are named like. */
export function prefixesOf({ name }: Scope, filter?: FeedFilter): string[] {
  return filter?.categories?.map((category) => `${name}/${category}-`) ?? [`${name}/`];
}

/**
 * Finds the store of that name on the server by the mark that its making left.
 * @param mayMake whether to make it where it is not
 * @throws StoreNotFound when it is not there and may not be made, AccessRefused when nobody lets us look
 */
export async function openScope(
  connection: Connection,
  name: string,
  mayMake: boolean,
): Promise<Scope> {
  const origin = await findMark(connection, name);
  if (origin !== null) return { name, origin };
  if (!mayMake) throw new StoreNotFound('the server does not hold this store');
  await leaveMark(connection, name);
  const made = await findMark(connection, name);
  if (made === null) throw new StoreUnavailable('the mark of the store was not kept');
  return { name, origin: made };
}

async function findMark(connection: Connection, name: string): Promise<Position | null> {
  const options = {
    fromRevision: START,
    direction: FORWARDS,
    maxCount: 1,
    requiresLeader: true,
  } as const;
  try {
    const [mark] = await connection.ask((client) => wholePage(client.readStream(name, options)));
    return mark ? positionOf(mark) : null;
  } catch (error) {
    if (error instanceof StreamNotFoundError) return null;
    if (error instanceof AccessDeniedError) throw new AccessRefused('the server lets nobody in');
    throw error;
  }
}

/** Two processes may start at once: the first one's mark stands. */
async function leaveMark(connection: Connection, name: string): Promise<void> {
  const mark = jsonEvent({ id: randomUUID(), type: 'StoreMade', data: {} });
  const options = { streamState: NO_STREAM, requiresLeader: true } as const;
  try {
    await connection.ask((client) => client.appendToStream(name, [mark], options));
  } catch (error) {
    if (!(error instanceof WrongExpectedVersionError)) throw error;
  }
}
