import { createHmac } from 'node:crypto';

/** What stands in the register for an identity number: 32 bytes that say nothing without the key. */
export type IdentityDigest = (tenant: string, identityNumber: string) => Buffer;

/**
 * HMAC-SHA-256 under a key of its own. There are few identity numbers, so a bare hash could be reversed by
 * trying them all; and two municipalities' digests of one person must not be recognisable as the same.
 */
export function identityDigest(key: Uint8Array): IdentityDigest {
  return (tenant, identityNumber) =>
    createHmac('sha256', key).update(`${tenant}\n${identityNumber}`).digest();
}
