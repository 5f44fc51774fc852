import { createHmac } from 'node:crypto';
import type { Digest } from '@saksgang/application';
import canonicalize from 'canonicalize';

/** HMAC-SHA-256 over canonical JSON (RFC 8785), under a key of its own. */
export function createDigest(key: Uint8Array): Digest {
  return (content) =>
    createHmac('sha256', key)
      .update(canonicalize(content) ?? '')
      .digest('hex');
}
