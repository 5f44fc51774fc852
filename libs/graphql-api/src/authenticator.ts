import type { IncomingHttpHeaders } from 'node:http';
import type { Requester } from '@saksgang/application';

/** Nest's name for the one who knows who is asking. */
export const AUTHENTICATOR = Symbol('Authenticator');

/** The one place that says who makes a request. */
export interface Authenticator {
  /**
   * @param headers of the HTTP request, or of the upgrade to a socket (with `authorization` from its
   * connection parameters, where it sent one)
   * @returns null when nobody is signed in, or no longer
   */
  requesterOf(headers: IncomingHttpHeaders): Promise<Requester | null>;
  /** The same for a connection that stays open: that it does is no use of the session, which may end meanwhile. */
  listenerOf(headers: IncomingHttpHeaders): Promise<Requester | null>;
}
