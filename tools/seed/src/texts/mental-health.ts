import type { Theme } from './theme.ts';

/** A parent whose illness leaves the child alone with much. */
export const mentalHealth: Theme = {
  ages: [7, 15],
  contents: { until2025: ['2', '22'], since2026: ['3.1.03', '2.2.02', '3.1.09'] },
  concerns: [
    {
      from: ['doctor'],
      text: ({ mother, name }) =>
        `${mother} har en depresjon som har blitt verre gjennom vinteren. Hun ligger mye, og hun sier at ${name} er den som får henne opp. Hun ønsker selv at barnevernstjenesten skal hjelpe.`,
    },
    {
      from: ['school'],
      text: ({ name, she, school }) =>
        `${name} ringer hjem i hvert friminutt for å høre om mamma er våken. ${name} sier at ${she} ikke kan være med på leirskole. ${school} har snakket med mor, som gråt i telefonen.`,
    },
    {
      from: ['family'],
      text: ({ name, father }) =>
        `Eg er mormora til ${name}. Dottera mi er sjuk og ${father} er på sjøen. Ungen er åleine med det, og eg bur for langt unna til å kome kvar dag.`,
    },
  ],
  investigationPlan: ({ name, mother }) =>
    `1. Samtaler med ${name}, gjerne på tur. 2. Samtaler med ${mother} når formen er god, tidlig på dagen. 3. Samarbeidsmøte med fastlege og DPS om barn som pårørende. 4. Kartlegge nettverk. 5. Hjemmebesøk.`,
  notes: [
    {
      kind: 'Fact',
      source: () => 'Fastlegen',
      text: ({ mother }) =>
        `${mother} er henvist til DPS og har fått time om tre uker. Ingen fare for liv og helse etter legens vurdering.`,
    },
    {
      kind: 'Fact',
      source: ({ mother }) => mother,
      text: ({ mother, name }) =>
        `${mother} sier at hun har dårlig samvittighet hver dag. Hun vil at ${name} skal få «være unge og ikke sykepleier».`,
    },
    {
      kind: 'Assessment',
      source: null,
      text: ({ name }) =>
        `Tilknytningen mellom ${name} og mor er god. Det er omfanget av ansvar som er for stort, ikke viljen som mangler.`,
    },
    {
      kind: 'Fact',
      source: ({ teacher }) => teacher,
      text: ({ name }) =>
        `${name} gjør det godt faglig, men har sluttet på fotballen og går rett hjem.`,
    },
  ],
  childSays: [
    () => '«Jeg liker å vite hvor mamma er. Da klarer jeg å høre etter.»',
    () => '«Noen dager er hun som før. Da baker vi.»',
    () => 'Barnet ser mye på mor før det går bort til lekene, og kommer tilbake med hver leke.',
  ],
  assessment: ({ name, mother }) =>
    `${name} bærer mer enn et barn skal. ${mother} er i behandling, er åpen og ønsker avlastning. Vilkårene for hjelpetiltak er til stede. Tiltakene må ikke skille dem mer enn de selv ønsker.`,
  dismissal: ({ name, mother }) =>
    `${mother} har fått hjelp av DPS, mormor har flyttet inn, og ${name} er tilbake på fotballen. Familien ønsker ikke tiltak nå, og behovet er dekket av andre.`,
  decisionTitle: 'Vedtak om støttekontakt og besøkshjem',
  goals: [
    ({ name }) => `${name} er med på trening to ganger i uken`,
    ({ name, she }) => `${name} vet hva ${she} skal gjøre når mor er syk, og hvem som kommer`,
    ({ mother }) => `${mother} møter til behandling hver uke`,
  ],
  planContent: () =>
    'Støttekontakt fire timer i uken, besøkshjem annenhver helg, kriseplan skrevet sammen med barnet. Tjenesten har kontakt med DPS hver måned, med samtykke.',
  measures: ['4.6', '4.5', '4.3'],
  evaluations: [
    {
      child: () => '«Jeg ringer ikke hjem i friminuttene lenger. Bare i storefri.»',
      assessment: ({ name }) =>
        `${name} er tilbake på trening og har vært på leirskole. Mor er i bedring.`,
    },
    {
      child: () => '«Kriseplanen henger på skapet. Vi har brukt den én gang, og det virka.»',
      assessment: () => 'Kriseplanen ble brukt slik den var tenkt. Besøkshjemmet ønskes videre.',
    },
  ],
};
