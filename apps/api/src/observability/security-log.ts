import type { Refused } from '@saksgang/graphql-api';
import type { Logger } from '../logging.ts';

/** What happened at the door or behind it. Ids and codes alone: no names, no tokens, no addresses. */
export type SecurityEvent =
  | { readonly security: 'SIGNED_IN'; readonly userId: string; readonly issuer: string }
  | { readonly security: 'SIGNED_OUT'; readonly userId: string }
  | { readonly security: 'SESSION_ENDED'; readonly userId: string; readonly by: string }
  | { readonly security: 'SIGN_IN_REFUSED'; readonly code: string }
  | { readonly security: 'TOKEN_REFUSED'; readonly code: string }
  | { readonly security: 'FOREIGN_SITE' }
  | ({ readonly security: 'REFUSED' } & Refused);

const NEWS: ReadonlySet<SecurityEvent['security']> = new Set([
  'SIGNED_IN',
  'SIGNED_OUT',
  'SESSION_ENDED',
]);

/** Keeps what happened to security (ASVS 5.0 V16.3): lines of the log that have the field `security`. */
export type SecurityLog = (event: SecurityEvent) => void;

/** What goes well is `info`, what is refused `warn`; each line says which request it belongs to. */
export function createSecurityLog(logger: Logger): SecurityLog {
  return (event) => {
    logger[NEWS.has(event.security) ? 'info' : 'warn'](event, 'security');
  };
}
