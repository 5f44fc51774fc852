import type { JWK } from 'jose';

/** A fictional person who may sign in, without a password. */
export interface Account {
  /** The `sub` of their tokens. */
  readonly id: string;
  readonly name: string;
  /** What they do and where, as the login page shows it. */
  readonly title: string;
  /** What else their ID token says of them. */
  readonly claims: Readonly<Record<string, string | readonly string[]>>;
}

/** A fictional system that may ask for tokens. */
export interface Machine {
  readonly clientId: string;
  /** Of the organisation it asks for, as Maskinporten names it: `0192:` and nine digits. */
  readonly consumer: string;
  /** Every scope it may have. */
  readonly scopes: readonly string[];
  /** Its key (RS256), of which the public part is used: proves that it is the one who asks. */
  readonly key: JWK;
}
