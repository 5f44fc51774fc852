import { createHmac, hkdfSync } from 'node:crypto';
import type { Digest } from '@saksgang/application';
import canonicalize from 'canonicalize';

/** HMAC-SHA-256 over canonical JSON (RFC 8785), under a key of its own derived from the master key. */
export function createDigest(masterKey: Uint8Array): Digest {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'saksgang/digest', 32));
  return (content) =>
    createHmac('sha256', key)
      .update(canonicalize(content) ?? '')
      .digest('hex');
}
