import { IncomingMessage, type IncomingHttpHeaders } from 'node:http';
import type { Context } from 'graphql-ws';

export type Socket = Context;

export function isSocket(source: object): source is Socket {
  return 'extra' in source;
}

/** The upgrade's headers; a client that can set none sends `authorization` as a connection parameter. */
export function headersOf({ extra, connectionParams }: Socket): IncomingHttpHeaders {
  const authorization = connectionParams?.['authorization'];
  const headers = upgradeHeaders(extra);
  return typeof authorization === 'string' ? { ...headers, authorization } : headers;
}

/** Where the socket comes from: the proxy's address where there is one. */
export function addressOf({ extra }: Socket): string {
  return upgradeOf(extra)?.socket.remoteAddress ?? '';
}

function upgradeHeaders(extra: unknown): IncomingHttpHeaders {
  return upgradeOf(extra)?.headers ?? {};
}

function upgradeOf(extra: unknown): IncomingMessage | null {
  const hasRequest = typeof extra === 'object' && extra !== null && 'request' in extra;
  return hasRequest && extra.request instanceof IncomingMessage ? extra.request : null;
}
