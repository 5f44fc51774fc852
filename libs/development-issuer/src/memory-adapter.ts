import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload, ClientMetadata } from 'oidc-provider';

const MOST_KEPT = 10_000;

/**
 * Keeps what the issuer remembers in memory: a restart signs everybody out at it, and the oldest goes first.
 * @param clients who may ask it for tokens; there are never others
 */
export function memoryAdapter(clients: readonly ClientMetadata[]): (kind: string) => Adapter {
  const kept = new LRUCache<string, AdapterPayload>({ max: MOST_KEPT });
  const find = (key: string) => kept.get(key);
  return (kind) => {
    const keyOf = (id: string) => `${kind}:${id}`;
    const client = (id: string) =>
      kind === 'Client' ? clients.find(({ client_id }) => client_id === id) : undefined;
    return {
      async upsert(id, payload, expiresIn) {
        kept.set(keyOf(id), payload, expiresIn === undefined ? {} : { ttl: expiresIn * 1000 });
        if (payload.uid !== undefined) kept.set(`uid:${payload.uid}`, payload);
      },
      find: async (id) => client(id) ?? find(keyOf(id)),
      findByUid: async (uid) => find(`uid:${uid}`),
      findByUserCode: async () => undefined,
      async consume(id) {
        const payload = find(keyOf(id));
        if (payload) kept.set(keyOf(id), { ...payload, consumed: seconds() });
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
