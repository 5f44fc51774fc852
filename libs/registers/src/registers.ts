/**
 * What must be unique across streams and therefore can't be decided inside one. Both are idempotent:
 * asked again, they give the same answer. Neither is the truth: the events are.
 */

/** Gives each case its number, `2026-0147`: year and running number in the municipality. */
export interface CaseNumbers {
  /** The number of this case; a new one of `year` the first time. Gaps may occur. */
  numberFor(tenant: string, caseId: string, year: number): Promise<string>;
}

/** Knows which person an identity number belongs to, by a keyed digest: the number is not stored. */
export interface IdentityRegister {
  /** Claims the number for `personId`, unless somebody has it: then that person's id. */
  claim(tenant: string, identityNumber: string, personId: string): Promise<string>;
  find(tenant: string, identityNumber: string): Promise<string | null>;
  /** Removes what these people claimed: nobody finds them by number again. Others' ids are passed over. */
  forget(personIds: readonly string[]): Promise<void>;
}
