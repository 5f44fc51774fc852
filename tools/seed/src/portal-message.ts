import type { LocalDate } from '@saksgang/kernel';
import { random } from './random.ts';
import type { Household } from './story/casting.ts';
import type { SeedContext } from './story/context.ts';
import { isPublic, reporterOf } from './story/reporters.ts';

const LYNGVIK = {
  kommunenummer: '9901',
  kommunenavn: 'Lyngvik',
  bydelsnummer: '00',
  bydelsnavn: 'Ingen',
};

/** The household's concern as the national portal would send it. @param time local, `14:12:40` */
export function portalMessage({ receivedOn, contexts }: Household, time: string): string {
  const [first] = contexts;
  if (!first) throw new Error('a household without children');
  const envelope = {
    ...LYNGVIK,
    sendingstidspunkt: `${receivedOn}T${time}`,
    leveringskanal: isPublic(first.plot.reporter) ? 'Fagsystem' : 'Portal',
  };
  const content = isPublic(first.plot.reporter)
    ? publicContent(first, contexts)
    : privateContent(first, contexts);
  return JSON.stringify({ ...envelope, ...content });
}

function publicContent(first: SeedContext, contexts: readonly SeedContext[]) {
  const { plot, cast, place } = first;
  const reporter = reporterOf(plot.reporter, plot.family, place, random(`portal ${plot.key}`));
  const [role, phone] = reporter.contact?.split(', tlf. ') ?? [];
  return {
    offentligMelder: {
      personnavn: reporter.name,
      rolle: role ?? '',
      telefonnummer: phone ?? '',
      epost: 'melder@lyngvik.example',
      virksomhet: { navn: reporter.organisation, adresse: { adresselinje1: 'Rådhusgata 1' } },
    },
    offentligBarn: contexts.map(({ plot: { child, family, expectedOn } }) => ({
      fnr: expectedOn === null ? child.identityNumber : `${placeholder(expectedOn)}99999`,
      ufoedt: expectedOn !== null,
      personnavn: expectedOn === null ? child.name : '',
      adresse: addressOf(family.address),
      orientert: expectedOn === null && cast.age >= 7,
    })),
    foresatte: [
      { personnavn: plot.family.mother, orientert: true },
      { personnavn: plot.family.father, orientert: false, orientertGrunn: 'Ikke oppnådd kontakt.' },
    ],
    behovForTolk: cast.language === null ? 'Nei' : `Ja, ${cast.language}`,
    andreHjelpeinstanser: 'Fastlege',
    melding: {
      melding: plot.concern(cast),
      historie: `${place} har kjent familien i ett år og har hatt to samtaler med foreldrene.`,
      andreSynspunkter: `${plot.family.mother} er enig i at det trengs hjelp.`,
    },
  };
}

function privateContent({ plot, cast }: SeedContext, contexts: readonly SeedContext[]) {
  const person = reporterOf(plot.reporter, plot.family, '', random(`portal ${plot.key}`));
  const phone = person.contact?.replace('tlf. ', '');
  return {
    privatMelder: { personnavn: person.name ?? 'Anonym', ...(phone && { telefonnummer: phone }) },
    privatBarn: contexts.map(({ plot: { child, family } }) => ({
      personnavn: child.name,
      antattAlder: `${cast.age}`,
      relasjon: RELATIONS[plot.reporter] ?? '',
      adresse: addressOf(family.address),
    })),
    melding: plot.concern(cast),
  };
}

const RELATIONS: Partial<Record<SeedContext['plot']['reporter'], string>> = {
  parent: 'Mor',
  family: 'Mormor',
  neighbour: 'Nabo',
};

function addressOf(street: string) {
  return { adresselinje1: street, postnummer: '9925', poststed: 'Lyngvik' };
}

/** DDMMYY */
function placeholder(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}${month}${year?.slice(2)}`;
}
