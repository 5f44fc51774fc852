import type { DecisionSection } from '@saksgang/domain';
import type { Cast, Theme } from './theme.ts';

interface Section {
  readonly section: DecisionSection;
  readonly text: string;
  readonly notApplicable: boolean;
}

/** Everything a decision must show (§ 12-5), in the words of its theme. */
export function measuresSections(theme: Theme, cast: Cast, childSaid: string): readonly Section[] {
  const { name, mother, father } = cast;
  return [
    section(
      'facts',
      `${theme.assessment(cast)} Faktum bygger på samtaler, besøk og opplysninger som er ført i journalen.`,
    ),
    section(
      'professionalAssessment',
      `Hjelp i hjemmet er prøvd som tanke mot det som er mindre og mer inngripende. Behovet til ${name} er tydelig, og familien er i stand til å bruke hjelpen nå.`,
    ),
    section('childsView', childSaid),
    section(
      'weightOfChildsView',
      `Synet til ${name} er lagt til grunn for hvordan tiltaket gjennomføres: hvem som kommer, hvor ofte og hvor samtalene er.`,
    ),
    section(
      'bestInterests',
      `Det er best for ${name} å bo hjemme og få hjelp der. Stabilitet, skole og venner taler for det samme.`,
    ),
    section(
      'familyTies',
      `Båndene til ${mother} og ${father} er gode og styrkes av tiltaket. Besteforeldre og søsken er tatt med i planen.`,
    ),
    section(
      'law',
      'Barnevernsloven § 3-1: barnevernstjenesten skal tilby hjelpetiltak når barnet på grunn av sin omsorgssituasjon eller atferd har særlig behov for hjelp.',
    ),
    section(
      'discretion',
      'Det er lagt mest vekt på barnets behov her og nå, at familien samtykker, og at tiltaket kan trappes opp eller ned etter evaluering.',
    ),
    section(
      'appealAndAccess',
      'Vedtaket kan påklages til Statsforvalteren innen tre uker fra det er mottatt. Klagen sendes barnevernstjenesten. Partene har rett til innsyn i sakens dokumenter.',
    ),
  ];
}

/** A dismissal after investigation is a decision too (§ 2-5(2)), and shows as much. */
export function dismissalSections(theme: Theme, cast: Cast, childSaid: string): readonly Section[] {
  const { name } = cast;
  return [
    section('facts', theme.dismissal(cast)),
    section(
      'professionalAssessment',
      `Undersøkelsen har ikke vist forhold som gir ${name} særlig behov for hjelp fra barnevernstjenesten nå.`,
    ),
    section('childsView', childSaid),
    section(
      'weightOfChildsView',
      `${name} har fått si hva som er viktig, og konklusjonen er i tråd med det.`,
    ),
    section(
      'bestInterests',
      `Det er best for ${name} at familien får ro, med hjelpen den har fra andre.`,
    ),
    { section: 'familyTies', text: 'Ingen tiltak griper inn i familielivet.', notApplicable: true },
    section(
      'law',
      'Barnevernsloven § 2-5(1) bokstav a: undersøkelsen henlegges når vilkårene for tiltak ikke er til stede.',
    ),
    section(
      'discretion',
      'Det er vurdert om råd og veiledning likevel burde tilbys. Familien har takket nei.',
    ),
    section(
      'appealAndAccess',
      'Vedtaket kan påklages til Statsforvalteren innen tre uker fra det er mottatt. Partene har rett til innsyn i sakens dokumenter.',
    ),
  ];
}

/** A petition to the tribunal for a care order (§ 5-1). */
export function petitionSections(theme: Theme, cast: Cast, childSaid: string): readonly Section[] {
  const { name, mother, father } = cast;
  return [
    section(
      'facts',
      `${theme.assessment(cast)} Hjelpetiltak er prøvd i mer enn ett år uten at omsorgen er blitt god nok.`,
    ),
    section(
      'professionalAssessment',
      `Det er alvorlige mangler ved den daglige omsorgen til ${name}, og hjelpetiltak kan ikke lenger skape tilfredsstillende forhold.`,
    ),
    section('childsView', childSaid),
    section(
      'weightOfChildsView',
      `${name} vil hjem til mormor. Synet er tillagt stor vekt, og fosterhjem i nettverket er førstevalget.`,
    ),
    section(
      'bestInterests',
      `Trygg omsorg hver dag veier tyngst for ${name}. Skole og venner kan beholdes.`,
    ),
    section(
      'familyTies',
      `Samvær med ${mother} og ${father} foreslås hver uke, og søsken plasseres sammen.`,
    ),
    section(
      'law',
      'Barnevernsloven § 5-1(1) bokstav a: alvorlige mangler ved den daglige omsorgen, når det er nødvendig av hensyn til barnet.',
    ),
    section('discretion', 'Pålagt hjelp etter § 3-4 er vurdert og funnet utilstrekkelig.'),
    section(
      'appealAndAccess',
      'Begjæringen behandles av barneverns- og helsenemnda. Partene får advokat uten kostnad.',
    ),
  ];
}

function section(name: DecisionSection, text: string): Section {
  return { section: name, text, notApplicable: false };
}
