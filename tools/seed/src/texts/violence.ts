import type { Theme } from './theme.ts';

/** Violence at home, seen or suffered. */
export const violence: Theme = {
  ages: [4, 14],
  contents: { until2025: ['7', '9'], since2026: ['2.4.02', '2.4.05'] },
  concerns: [
    {
      from: ['police'],
      text: ({ name, father }) =>
        `Politiet rykket ut til adressen natt til søndag. ${name} satt under kjøkkenbordet. En dør var slått inn, og ${father} var synlig beruset og ble tatt med.`,
    },
    {
      from: ['school', 'kindergarten'],
      text: ({ name, school, she }) =>
        `${name} fortalte i samlingsstunden på ${school} at «pappa blir svart i øynene». Da vi spurte mer, ble ${she} taus. ${name} har hatt blåmerker på overarmene to ganger i høst.`,
    },
    {
      from: ['crisisCentre'],
      text: ({ mother, name }) =>
        `${mother} kom til oss i natt med ${name}. Hun forteller om slag og trusler gjennom flere år, og at barnet har sett det meste. Familien har fått rom her.`,
    },
  ],
  investigationPlan: ({ name, mother, father }) =>
    `1. Samtale med ${name} uten foreldre til stede, før far får vite om innholdet i meldingen. 2. Samtaler med ${mother} og ${father} hver for seg. 3. Vurdere behov for trygghetstiltak fortløpende. 4. Opplysninger fra politi, fastlege og barnehage eller skole. 5. Vurdere avhør på Statens barnehus med politiet.`,
  notes: [
    {
      kind: 'Fact',
      source: () => 'Politiet',
      text: ({ father }) =>
        `Anmeldelse er tatt opp. ${father} er vist bort fra hjemmet og har besøksforbud i tre uker.`,
    },
    {
      kind: 'Fact',
      source: ({ mother }) => mother,
      text: ({ mother, name }) =>
        `${mother} forteller at ${name} legger seg med klærne på «i tilfelle». Hun har selv sovet i barnets rom siden i sommer.`,
    },
    {
      kind: 'Assessment',
      source: null,
      text: ({ name }) =>
        `${name} er redd og våken. Sikkerheten er ivaretatt så lenge far er ute av hjemmet; det må følges tett når besøksforbudet løper ut.`,
    },
    {
      kind: 'Fact',
      source: ({ teacher }) => teacher,
      text: ({ name }) =>
        `${name} skvetter av høye lyder og holder seg nær de voksne. Tegner hus uten dører.`,
    },
  ],
  childSays: [
    () => '«Når de krangler, teller jeg bilene ute. Jeg kom til sekstifire.»',
    () => '«Jeg vil at pappa skal slutte å bli sint. Ikke at han skal bort.»',
    () => '«Mamma sier det går bra, men hun låser badet.»',
  ],
  assessment: ({ name, mother }) =>
    `Det er lagt til grunn at ${name} har vært vitne til vold, og at ${name} er preget av det. ${mother} har brutt ut og tar imot hjelp. Barnets behov for trygghet kan ivaretas hos mor med tiltak, forutsatt at avtalen om samvær holdes.`,
  dismissal: ({ name, father, mother }) =>
    `Hendelsen er avklart med ${name}, ${mother} og politiet: det var en nabo som ble hentet, ikke ${father}. ${name} beskriver et trygt hjem. Vilkårene for tiltak er ikke til stede.`,
  decisionTitle: 'Vedtak om råd og veiledning og samtaler for barnet',
  goals: [
    ({ name }) => `${name} sover i egen seng hele natten`,
    ({ name, she }) => `${name} vet hvem ${she} kan ringe når ${she} blir redd`,
    ({ father }) => `${father} fullfører kurs i sinnemestring`,
  ],
  planContent: ({ name }) =>
    `Ukentlige samtaler for ${name} i tre måneder, veiledning til mor annenhver uke, trygghetsplan hengt opp på rommet. Samvær med far bare sammen med farmor.`,
  measures: ['3.9', '4.7', '3.6'],
  evaluations: [
    {
      child: () => '«Jeg har lov til å ringe farmor når som helst. Det har jeg gjort to ganger.»',
      assessment: ({ name }) =>
        `${name} sover bedre og leker med andre igjen. Samværene er rolige.`,
    },
    {
      child: () => '«Pappa sier unnskyld nå. Jeg vil være hos ham på lørdager.»',
      assessment: ({ father }) =>
        `${father} har fullført kurset. Samvær uten farmor kan prøves, med samtale i etterkant.`,
    },
  ],
};
