import type { Theme } from './theme.ts';

/** A young person who may not choose for themselves. */
export const socialControl: Theme = {
  ages: [12, 17],
  contents: { until2025: ['32', '10'], since2026: ['2.4.01', '1.3.04'] },
  concerns: [
    {
      from: ['school'],
      text: ({ name, she, school }) =>
        `${name} sier til oss på ${school} at ${she} ikke får være med på noe uten broren, at telefonen sjekkes hver kveld, og at ${she} er redd for en reise til sommeren.`,
    },
    {
      from: ['child'],
      text: ({ name }) =>
        `Det er meg det gjelder. Jeg heter ${name}. Jeg vil ikke at dere ringer hjem. Jeg trenger å snakke med noen som kan si hva jeg har lov til.`,
    },
  ],
  investigationPlan: ({ name, school }) =>
    `1. Samtale med ${name} på ${school}, uten at foreldrene er kjent med den på forhånd (§ 1-4). 2. Vurdere fare ved å informere hjemmet. 3. Drøfte med kompetanseteamet. 4. Samtaler med foreldrene når det er trygt. 5. Vurdere reisefare fortløpende.`,
  notes: [
    {
      kind: 'Assessment',
      source: null,
      text: ({ name }) =>
        `Reisefare er drøftet med kompetanseteamet. Ikke akutt nå; ${name} har fått nummer som er lagret under et annet navn.`,
    },
    {
      kind: 'Fact',
      source: ({ father }) => father,
      text: ({ father }) =>
        `${father} sier at de er redde for miljøet i byen, og at reglene er for å beskytte. Han er villig til å møte igjen.`,
    },
    {
      kind: 'Fact',
      source: () => 'Helsesykepleier',
      text: ({ name }) => `${name} kommer innom hver torsdag. Sover dårlig, spiser godt.`,
    },
  ],
  childSays: [
    () => '«Jeg vil ikke at de skal få straff. Jeg vil at de skal stole på meg.»',
    () => '«Jeg har to telefoner. Én til dem og én til meg.»',
    () => '«Kan dere si det uten å si at det er jeg som har sagt det?»',
  ],
  assessment: ({ name, mother, father }) =>
    `Kontrollen er mer omfattende enn foreldreansvaret gir rom for, og ${name} er redd. ${mother} og ${father} har beveget seg i løpet av undersøkelsen og sier ja til veiledning. Hjelpetiltak prøves, med klar plan for hva som skjer hvis det ikke virker.`,
  dismissal: ({ name }) =>
    `${name} og foreldrene har etter fire samtaler blitt enige om telefon, venner og sommeren, og ${name} bekrefter det alene. Tilbud om å ta kontakt igjen er gitt.`,
  decisionTitle: 'Vedtak om råd og veiledning og støttekontakt',
  goals: [
    ({ name }) => `${name} kan velge sine egne fritidsaktiviteter`,
    ({ name }) => `Telefonen til ${name} er privat`,
    () => 'Foreldrene og ungdommen har en avtale om reiser, skrevet ned',
  ],
  planContent: () =>
    'Veiledning med tospråklig veileder annenhver uke, støttekontakt to ettermiddager i uken, passet oppbevares hos tjenesten etter ungdommens ønske.',
  measures: ['3.9', '4.6'],
  evaluations: [
    {
      child: () => '«Jeg var på kino med klassen. Pappa spurte hva filmen handlet om.»',
      assessment: () =>
        'Avtalen holdes. Ungdommen er tryggere, og foreldrene stiller spørsmål i veiledningen.',
    },
  ],
};
