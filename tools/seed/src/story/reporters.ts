import type { Family } from '../people/family.ts';
import type { Random } from '../random.ts';
import type { ReporterKind } from '../texts/theme.ts';

export interface Reporter {
  /** Code of the list Melder. */
  readonly kind: string;
  readonly clarification: string | null;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly contact: string | null;
}

interface Organisation {
  readonly code: string;
  readonly names: readonly string[];
  readonly role: string;
}

const ORGANISATIONS: Partial<Readonly<Record<ReporterKind, Organisation>>> = {
  school: {
    code: '11',
    names: [
      'Lyngheia skole',
      'Havna skole',
      'Nordfjordbotn oppvekstsenter',
      'Lyngvik ungdomsskole',
    ],
    role: 'Kontaktlærer',
  },
  kindergarten: {
    code: '9',
    names: ['Bryggen barnehage', 'Blåskjellet barnehage', 'Fjellfoten barnehage'],
    role: 'Pedagogisk leder',
  },
  healthCentre: { code: '10', names: ['Lyngvik helsestasjon'], role: 'Helsesykepleier' },
  police: { code: '8', names: ['Politiet, Lyngvik lensmannsdistrikt'], role: 'Politibetjent' },
  doctor: { code: '24', names: ['Lyngvik legesenter', 'Kysten sykehus'], role: 'Lege' },
  nav: { code: '6', names: ['NAV Lyngvik'], role: 'Veileder' },
  crisisCentre: { code: '18', names: ['Krisesenteret i Lyngvik'], role: 'Miljøterapeut' },
};

const STAFF = [
  'Oda Vik',
  'Jon Arne Lilleng',
  'Marit Solbakk',
  'Ragnhild Moe',
  'Stig Haugan',
  'Berit Nilsen',
  'Terje Lorentzen',
  'Anne Grete Valen',
  'Unni Aspelund',
  'Roger Dahlmo',
];

/** Whether somebody reports in a public or professional role (§ 13-2). */
export function isPublic(kind: ReporterKind): boolean {
  return kind in ORGANISATIONS;
}

/** The name of a school, kindergarten or other place that fits the child's age. */
export function placeFor(age: number, chance: Random): string {
  const kind = age >= 6 ? 'school' : age >= 1 ? 'kindergarten' : 'healthCentre';
  return chance.pick(ORGANISATIONS[kind]?.names ?? []);
}

/** Somebody who works with children in Lyngvik. */
export function staffName(chance: Random): string {
  return chance.pick(STAFF);
}

/** Who reports, as the service writes it down. */
export function reporterOf(
  kind: ReporterKind,
  family: Family,
  place: string,
  chance: Random,
): Reporter {
  const organisation = ORGANISATIONS[kind];
  if (organisation) {
    const isPlace = organisation.names.includes(place);
    return {
      kind: organisation.code,
      clarification: null,
      name: staffName(chance),
      organisation: isPlace ? place : chance.pick(organisation.names),
      contact: `${organisation.role}, tlf. ${phone(chance)}`,
    };
  }
  return { clarification: null, organisation: null, ...privatePerson(kind, family, chance) };
}

function privatePerson(kind: ReporterKind, family: Family, chance: Random) {
  const contact = `tlf. ${phone(chance)}`;
  switch (kind) {
    case 'child':
      return { kind: '1', name: family.children[0]?.name ?? null, contact: null };
    case 'parent':
      return { kind: '2', name: family.mother, contact };
    case 'family':
      return {
        kind: '3',
        name: `${chance.pick(['Bjørg', 'Solfrid', 'Arne', 'Kåre'])} Lyngmo`,
        contact,
      };
    case 'anonymous':
      return { kind: '23', name: null, contact: null };
    default:
      return {
        kind: '4',
        name: `${chance.pick(['Else', 'Torill', 'Magnar', 'Reidun'])} Strandvoll`,
        contact,
      };
  }
}

/** 999 is no area of subscriber numbers: nobody answers. */
function phone(chance: Random): string {
  return `999 ${chance.between(10, 99)} ${chance.between(100, 999)}`;
}
