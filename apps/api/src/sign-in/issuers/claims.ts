/** What a verified token says, still of unknown shape. */
export type Claims = Readonly<Record<string, unknown>>;

/** What an issuer says of a person, before the configuration says what it means here. */
export interface PersonClaims {
  /** The account's id here, where the issuer knows our own; derived from tenant, issuer and subject elsewhere. */
  readonly account?: string;
  readonly subject: string;
  readonly name: string | null;
  /** What the person belongs to, most telling first. */
  readonly tenants: readonly string[];
  readonly roles: readonly string[];
  readonly units: readonly string[];
  /** What identifies the person behind the account, with the claim's own name. */
  readonly person: readonly [claim: string, value: string] | null;
}

/** What an issuer says of a machine. */
export interface MachineClaims {
  readonly account?: string;
  /** Its client id. */
  readonly client: string;
  /** The organisation it asks for; null where the issuer names none. */
  readonly consumer: string | null;
  readonly scopes: readonly string[];
}

/** Reads the claims of one kind of issuer. Null: the token is not of that sort. */
export interface ClaimMapper {
  person(claims: Claims): PersonClaims | null;
  machine(claims: Claims): MachineClaims | null;
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function texts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((each) => text(each) ?? []);
}

/** Scopes as OAuth writes them: one text, spaces between. */
export function words(value: unknown): readonly string[] {
  return (text(value) ?? '').split(' ').filter((word) => word !== '');
}

export function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
