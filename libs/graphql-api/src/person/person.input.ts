import { PersonId, type AddressGrading, type PersonCommand } from '@saksgang/domain';
import type { LocalDate } from '@saksgang/kernel';
import { z } from 'zod';
import type {
  CorrectPersonInput,
  GradeAddressInput,
  NewPersonInput,
} from '../generated/resolver-types.ts';
import { commandId, date, id, known, name, optional, text } from '../input/fields.ts';

type Birth = Extract<PersonCommand, { readonly type: 'RegisterPerson' }>['birth'];

interface Dates {
  readonly birthDate: LocalDate | null;
  readonly dueDate: LocalDate | null;
}

const particulars = {
  name,
  birthDate: optional(date),
  dueDate: optional(date),
  identityNumber: optional(name),
};

/** Nobody is both born and expected. */
const notBoth = {
  check: ({ birthDate, dueDate }: Dates) => birthDate === null || dueDate === null,
  params: { error: 'contradicts', path: ['dueDate'] },
};

export const newPerson = z
  .object(particulars)
  .refine(notBoth.check, notBoth.params)
  .transform(withBirth) satisfies z.ZodType<unknown, NewPersonInput>;

export const correctPersonInput = z
  .object({ ...particulars, commandId, personId: id(PersonId), reasons: text })
  .refine(notBoth.check, notBoth.params)
  .transform(withBirth) satisfies z.ZodType<unknown, CorrectPersonInput>;

export const gradeAddressInput = z.object({
  commandId,
  personId: id(PersonId),
  grading: known<AddressGrading>(),
}) satisfies z.ZodType<unknown, GradeAddressInput>;

function withBirth<Given extends Dates>({ birthDate, dueDate, ...rest }: Given) {
  return { ...rest, birth: birthOf({ birthDate, dueDate }) };
}

function birthOf({ birthDate, dueDate }: Dates): Birth {
  if (birthDate !== null) return { kind: 'Born', date: birthDate };
  return dueDate === null ? { kind: 'Unknown' } : { kind: 'Expected', date: dueDate };
}
