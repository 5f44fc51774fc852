import type { Theme } from './theme.ts';

/** Parents who drink or use drugs. */
export const substanceUse: Theme = {
  ages: [6, 14],
  contents: { until2025: ['3', '8'], since2026: ['3.1.08', '2.1.01'] },
  concerns: [
    {
      from: ['school'],
      text: ({ name, father, school }) =>
        `${father} hentet ${name} på ${school} i går og luktet alkohol. Personalet holdt barnet igjen til mormor kom. Dette er tredje gang siden jul.`,
    },
    {
      from: ['doctor'],
      text: ({ mother, name }) =>
        `${mother} er innlagt til avrusning for andre gang i år. Hun sier selv at hun ikke vet hvem som følger opp ${name} mens hun er her.`,
    },
    {
      from: ['neighbour', 'anonymous'],
      text: ({ name }) =>
        `Det er fest hver helg i leiligheten der ${name} bor. Folk går inn og ut hele natta, og ungen står i vinduet. Noen må se til dem.`,
    },
  ],
  investigationPlan: ({ name, mother, father }) =>
    `1. Samtale med ${name}. 2. Samtaler med ${mother} og ${father} om rusbruk, avtale om prøver. 3. To uanmeldte hjemmebesøk. 4. Opplysninger fra fastlege og rusteam, med samtykke. 5. Møte med besteforeldrene om avlastning.`,
  notes: [
    {
      kind: 'Fact',
      source: ({ mother }) => mother,
      text: ({ mother }) =>
        `${mother} sier at hun drikker «fire–fem dager i uka, men aldri før ungen sover». Hun er redd for å miste omsorgen og gråter under samtalen.`,
    },
    {
      kind: 'Fact',
      source: null,
      text: ({ name }) =>
        `Uanmeldt hjemmebesøk kl. 17. Hjemmet var ryddig, ${name} gjorde lekser ved kjøkkenbordet. Ingen tegn til rus.`,
    },
    {
      kind: 'Fact',
      source: () => 'Rusteamet',
      text: () => 'Fire av seks avtaler er møtt. De to siste prøvene er negative.',
    },
    {
      kind: 'Assessment',
      source: null,
      text: ({ name }) =>
        `${name} tar ansvar som ikke er barnets. Det bekymrer mer enn selve drikkingen slik den er nå.`,
    },
  ],
  childSays: [
    () => '«Jeg heller ut det som er igjen i flaska. Da blir det stille.»',
    () => '«Når mamma er frisk, er hun den snilleste jeg veit om.»',
    () => 'Barnet søker fang hos mormor og følger døren med blikket når far går.',
  ],
  assessment: ({ name, mother, father }) =>
    `Rusbruken går ut over ${name} i perioder. ${mother} og ${father} erkjenner det, og begge er i behandling. Besteforeldrene er en ressurs. Hjelpetiltak med kontroll som familien samtykker i, er forsvarlig.`,
  dismissal: ({ mother }) =>
    `Prøver over ti uker, samtaler og besøk gir ikke holdepunkter for rusbruk som går ut over barnet. ${mother} har takket nei til videre kontakt. Vilkårene for tiltak er ikke til stede.`,
  decisionTitle: 'Vedtak om ruskontroll og avlastning',
  goals: [
    () => 'Foreldrene er rusfrie når barnet er hjemme',
    ({ name }) => `${name} er hos besteforeldrene to helger i måneden`,
    ({ name, she }) => `${name} har en voksen ${she} kan snakke med om det som er vanskelig`,
  ],
  planContent: () =>
    'Prøver to ganger i uken, frivillig. Besøkshjem hos besteforeldrene to helger i måneden. Samtale med barnet hver fjerde uke. Vurderes på nytt etter tre måneder.',
  measures: ['5.4', '4.5', '3.9'],
  evaluations: [
    {
      child: () => '«Hos bestefar får jeg kjøre båten. Der trenger jeg ikke passe på.»',
      assessment: () => 'Alle prøver negative i perioden. Én avtale uteble, meldt på forhånd.',
    },
    {
      child: () => '«Det er roligere hjemme. Jeg har hatt med meg en venn.»',
      assessment: ({ mother }) =>
        `${mother} har hatt ett tilbakefall og sa fra selv samme dag. Avlastningen fungerer; planen fortsetter.`,
    },
  ],
};
