import type { Theme } from './theme.ts';

/** Food, clothes, sleep, somebody at home. */
export const dailyCare: Theme = {
  ages: [6, 12],
  contents: { until2025: ['8', '23'], since2026: ['2.1.02', '2.1.03'] },
  concerns: [
    {
      from: ['school'],
      text: ({ name, she, school }) =>
        `${name} kommer ofte til ${school} uten mat og med de samme klærne flere dager på rad. Tre ganger denne måneden har ${she} sovnet i timen. ${name} sier at ${she} legger seg «når det blir stille».`,
    },
    {
      from: ['neighbour', 'anonymous'],
      text: ({ name, she, mother }) =>
        `Vi har sett ${name} alene ute etter klokka ti om kvelden flere ganger denne uka. ${mother} er lite hjemme, og det er ikke lys i vinduene når ${she} går inn.`,
    },
    {
      from: ['school'],
      text: ({ name, school }) =>
        `${name} har ikkje hatt med seg matpakke på to veker og gøymer mat i sekken. ${school} har ringt heim fire gonger utan svar. Klede og sko er for små.`,
    },
  ],
  investigationPlan: ({ name, school, mother, father }) =>
    `1. Samtale med ${name} alene, på ${school}. 2. Hjemmebesøk, ett avtalt og ett om morgenen. 3. Samtaler med ${mother} og ${father} hver for seg. 4. Opplysninger fra ${school}, helsestasjon og fastlege. 5. Kartlegge hvem i nettverket som kan avlaste. Foreldrene er gjort kjent med planen.`,
  notes: [
    {
      kind: 'Fact',
      source: ({ teacher }) => teacher,
      text: ({ name, she }) =>
        `${name} har vært borte åtte dager siste måned. De dagene ${she} er der, kommer ${she} som regel etter første time. Skolefrokosten er det første ${she} spiser.`,
    },
    {
      kind: 'Fact',
      source: null,
      text: ({ mother, name }) =>
        `Hjemmebesøk. ${mother} tok imot. Kaldt i leiligheten, lite mat i kjøleskapet. ${name} hadde eget rom med seng, men uten sengetøy. ${mother} fortalte at strømmen ble stengt i fire dager før helgen.`,
    },
    {
      kind: 'Assessment',
      source: null,
      text: ({ mother }) =>
        `${mother} ser at hverdagen glipper, og ber selv om hjelp til morgener og leggetid. Det taler for at veiledning i hjemmet kan virke.`,
    },
    {
      kind: 'Fact',
      source: () => 'Fastlegen',
      text: ({ name }) =>
        `Journalen viser at ${name} ikke har møtt til de to siste timene hos tannlegen. Vekten følger kurven.`,
    },
  ],
  childSays: [
    () => '«Jeg smører maten sjøl. Det går fint, men jeg liker ikke når det er tomt.»',
    () => '«Mamma sover, og da må vi være stille. Jeg ser på klokka på mobilen.»',
    () => '«Det beste er når bestemor er her, for da lukter det middag.»',
  ],
  assessment: ({ name, mother, school }) =>
    `Opplysningene fra ${school}, fra hjemmebesøkene og fra ${name} peker samme vei: mat, søvn og oppfølging svikter flere dager i uken. ${mother} er enig i det meste og ønsker hjelp. Svikten er alvorlig nok til at vilkårene for hjelpetiltak er til stede, men ikke slik at barnet må flytte.`,
  dismissal: ({ name, mother }) =>
    `Situasjonen skyldtes at ${mother} lå på sykehus i fem uker. Hun er hjemme igjen, mormor har bodd der siden, og ${name} følger skolen som før. Vilkårene for tiltak er ikke til stede.`,
  decisionTitle: 'Vedtak om veiledning i hjemmet',
  goals: [
    ({ name }) => `${name} har med mat og klær etter været hver skoledag`,
    ({ name }) => `${name} er i seng til fast tid på hverdager`,
    ({ mother }) => `${mother} har én voksen å ringe til når det blir for mye`,
  ],
  planContent: ({ mother }) =>
    `Hjemmekonsulent to morgener og én ettermiddag i uken i seks måneder. Felles ukeplan på kjøleskapet. ${mother} og konsulenten går gjennom uken hver fredag.`,
  measures: ['3.10', '4.2', '4.3'],
  evaluations: [
    {
      child: () =>
        '«Nå er det frokost hjemme. Jeg liker best tirsdag, for da kommer hun som lager plan.»',
      assessment: ({ school }) =>
        `${school} melder om mat og klær på plass i ni av ti uker. Leggetiden glipper ennå i helgene.`,
    },
    {
      child: () => '«Mamma er våken når jeg går. Det er nytt.»',
      assessment: ({ mother }) =>
        `${mother} holder ukeplanen på egen hånd. Konsulenten kan trappe ned til én dag i uken.`,
    },
  ],
};
