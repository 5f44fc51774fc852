import { part, text, words, type ClaimMapper } from './claims.ts';

/** Maskinporten: the organisation in `consumer` (`0192:` and its number), what it was granted in `scope`. */
export const maskinporten: ClaimMapper = {
  person: () => null,
  machine(claims) {
    const client = text(claims['client_id']);
    const consumer = text(part(claims['consumer'], 'ID'));
    if (client === null || consumer === null) return null;
    return { client, consumer, scopes: words(claims['scope']) };
  },
};
