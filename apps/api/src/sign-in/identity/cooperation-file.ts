import { readFile } from 'node:fs/promises';
import type { Cooperation, CooperationAgreement } from '@saksgang/application';
import { UnitId } from '@saksgang/domain';
import { localDate } from '@saksgang/kernel';
import { addDays, startOfDayInNorway } from '@saksgang/law';
import { z } from 'zod';
import { StartupError } from '../../startup-error.ts';

/** Nobody runs another municipality's machines, or answers for its personal data, by such an agreement. */
const ROLES = ['CASEWORKER', 'APPROVER', 'UNIT_LEADER', 'QUALITY', 'RECORDS_OFFICER'] as const;

const agreement = z.strictObject({
  reference: z.string().min(1),
  people: z.strictObject({ tenant: z.uuid(), unit: z.uuid() }),
  roles: z.array(z.enum(ROLES)).min(1),
  worksFor: z.strictObject({
    tenant: z.uuid(),
    unit: z.strictObject({ id: z.uuid(), name: z.string().min(1) }),
  }),
  from: z.iso.date(),
  /** The last day. */
  until: z.iso.date().nullable().default(null),
});

const file = z.strictObject({
  municipalities: z.record(z.uuid(), z.string().min(1)),
  agreements: z.array(agreement),
});

/** @throws StartupError that names what is wrong, and never a value */
export async function readCooperationFile(path: string): Promise<Cooperation> {
  const content = await readFile(path, 'utf8').catch(() => {
    throw new StartupError('COOPERATION_FILE names a file that cannot be read');
  });
  const parsed = file.safeParse(parseJson(content));
  if (!parsed.success) {
    const places = new Set(parsed.error.issues.map(({ path: place }) => place.join('.') || 'it'));
    throw new StartupError(
      `COOPERATION_FILE does not hold agreements: see ${[...places].join(', ')}`,
    );
  }
  const agreements = parsed.data.agreements.map(agreementOf);
  const names = new Map(Object.entries(parsed.data.municipalities));
  return { agreements: () => agreements, municipalityName: (tenant) => names.get(tenant) ?? null };
}

function agreementOf(written: z.infer<typeof agreement>): CooperationAgreement {
  const { reference, people, roles, worksFor, from, until } = written;
  return {
    reference,
    people: { tenant: people.tenant, unitId: UnitId.parse(people.unit) },
    roles,
    worksFor: {
      tenant: worksFor.tenant,
      unit: worksFor.unit.name,
      unitId: UnitId.parse(worksFor.unit.id),
    },
    from: startOfDayInNorway(localDate(from)),
    until: until === null ? null : startOfDayInNorway(addDays(localDate(until), 1)),
  };
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new StartupError('COOPERATION_FILE does not hold JSON');
  }
}
