import { text, texts, type Claims } from './claims.ts';
import type { TrustedIssuer } from './issuers-file.ts';

type Levels = Pick<TrustedIssuer, 'kind' | 'acrValues' | 'stepUp'>;

/**
 * How an issuer is asked for one of the levels that are wanted of a proof made anew. Entra ID has no `acr_values`:
 * its levels are contexts of Conditional Access, asked for and told as the claim `acrs`.
 */
export function levelsToAsk({ kind, acrValues, stepUp }: Levels): Readonly<Record<string, string>> {
  const [first] = stepUp;
  if (first === undefined) return acrValues === undefined ? {} : { acr_values: acrValues };
  if (kind !== 'entra') return { acr_values: stepUp.join(' ') };
  return { claims: JSON.stringify({ id_token: { acrs: { essential: true, value: first } } }) };
}

/** The level that a token tells: one that is wanted, where it tells several. Null where it tells none. */
export function levelIn(claims: Claims, { kind, stepUp }: Levels): string | null {
  if (kind !== 'entra') return text(claims['acr']);
  const told = texts(claims['acrs']);
  return told.find((level) => stepUp.includes(level)) ?? told[0] ?? null;
}
