import { caseNumber } from './case-number.ts';
import type { CaseNumbers, IdentityRegister } from './registers.ts';

/** For specs: forgets everything when the process ends. */
export function createMemoryCaseNumbers(): CaseNumbers {
  const numbers = new Map<string, string>();
  const last = new Map<string, number>();
  return {
    async numberFor(tenant, caseId, year) {
      const key = `${tenant} ${caseId}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const running = (last.get(`${tenant} ${year}`) ?? 0) + 1;
      last.set(`${tenant} ${year}`, running);
      numbers.set(key, caseNumber(year, running));
      return caseNumber(year, running);
    },
  };
}

/** For specs: forgets everything when the process ends. */
export function createMemoryIdentityRegister(): IdentityRegister {
  const owners = new Map<string, string>();
  return {
    async claim(tenant, identityNumber, personId) {
      const key = `${tenant} ${identityNumber}`;
      const owner = owners.get(key) ?? personId;
      owners.set(key, owner);
      return owner;
    },
    async find(tenant, identityNumber) {
      return owners.get(`${tenant} ${identityNumber}`) ?? null;
    },
    async forget(personIds) {
      for (const [key, owner] of owners) if (personIds.includes(owner)) owners.delete(key);
    },
  };
}
