import { createHmac, createSecretKey } from 'node:crypto';
import type { Digest } from '@saksgang/application';
import canonicalize from 'canonicalize';

/** HMAC-SHA-256 over canonical JSON (RFC 8785), under a key of its own. */
export function createDigest(key: Uint8Array): Digest {
  // Node takes bytes in anew for each digest, at ten times the cost.
  const prepared = createSecretKey(key);
  return (content) =>
    createHmac('sha256', prepared)
      .update(canonicalize(content) ?? '')
      .digest('hex');
}
