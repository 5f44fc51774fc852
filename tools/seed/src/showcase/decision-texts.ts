import type { DecisionSection } from '@saksgang/domain';

interface Section {
  readonly section: DecisionSection;
  readonly text: string;
  readonly notApplicable: boolean;
}

const APPEAL =
  'Vedtaket kan påklages til Statsforvalteren innen tre uker fra det er mottatt. Klagen sendes barnevernstjenesten. Partene har rett til innsyn i sakens dokumenter og til fritt rettsråd etter reglene om det.';

/** The decision that ends the investigation. @param isAnew after it was sent back, with what was missing */
export function firstSections(isAnew: boolean, healthCheckOn: string): readonly Section[] {
  const said = isAnew
    ? 'Alma vil ha «en som ikke er mamma eller pappa å snakke med». Støttekontakten skal komme på onsdager, i biblioteket, ikke i friminuttet.'
    : 'Alma vil ha «en som ikke er mamma eller pappa å snakke med».';
  const weight = isAnew
    ? 'Synet er avgjørende for hvem som kommer, når og hvor. Tiltaket er lagt opp slik Alma ba om.'
    : 'Synet er tatt med i vurderingen.';
  return [
    section(
      'facts',
      `Alma har vært vitne til gjentatte konflikter på telefonen og til at far sparket i døra. Helseundersøkelsen ${healthCheckOn} viste vondt i magen og neglebiting. Skolen har meldt om gråt før helgene.`,
    ),
    section(
      'professionalAssessment',
      'Omsorgen er god i begge hjem. Belastningen ligger i konflikten mellom dem, og i ansvaret Alma tar for de voksne.',
    ),
    section('childsView', said),
    section('weightOfChildsView', weight),
    section(
      'bestInterests',
      'Det er best for Alma å bo hos mor, ha trygge samvær med far hos farmor og få en egen voksen.',
    ),
    section(
      'familyTies',
      'Båndene til mor, far, Leon og farmor er sterke. Tiltaket skal verne dem, ikke svekke dem.',
    ),
    section(
      'law',
      'Barnevernsloven § 3-1 første ledd: hjelpetiltak når barnet på grunn av sin omsorgssituasjon har særlig behov for hjelp.',
    ),
    section(
      'discretion',
      'Pålegg etter § 3-4 er ikke nødvendig når begge foreldre samtykker. Råd alene uten støttekontakt ville ikke møtt det Alma selv ber om.',
    ),
    section('appealAndAccess', APPEAL),
  ];
}

/** The decision that changes the help while it runs. */
export function changeSections(): readonly Section[] {
  return [
    section(
      'facts',
      'Foreldrene har i seks uker brukt samarbeidsboka til bebreidelser. Farmor har meldt fra om at Alma er stille og ikke vil hjem.',
    ),
    section(
      'professionalAssessment',
      'Konflikten krever at familien møtes med noen til stede. Nettverket er sterkt og bør eie løsningen.',
    ),
    section(
      'childsView',
      'Alma vil at farmor skal være med, og at «noen sier det høyt, så de hører det».',
    ),
    section(
      'weightOfChildsView',
      'Familierådet holdes hos farmor, og Alma har en støtteperson, slik hun ba om.',
    ),
    section(
      'bestInterests',
      'Alma trenger at de voksne tar ansvaret tilbake. Det er vurdert som best at familien lager planen selv.',
    ),
    section(
      'familyTies',
      'Familieråd styrker båndene til farsfamilien og gjør samværene tryggere.',
    ),
    section(
      'law',
      'Barnevernsloven § 3-1 første ledd, jf. § 1-9 om å involvere familie og nettverk.',
    ),
    section(
      'discretion',
      'Mer veiledning av samme slag ville neppe virket. Familieråd er mindre inngripende enn tilsyn.',
    ),
    section('appealAndAccess', APPEAL),
  ];
}

function section(name: DecisionSection, text: string): Section {
  return { section: name, text, notApplicable: false };
}
