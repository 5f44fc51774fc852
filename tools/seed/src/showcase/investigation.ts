import {
  AssessInvestigation,
  AssignCase,
  ExtendInvestigation,
  GradeAddress,
  MakeInvestigationPlan,
} from '@saksgang/application';
import { childOf, latest, type Story } from '../story/story.ts';
import { correctHealthCheck, noteHealthCheck } from './health-check.ts';
import { police, worker } from './people.ts';
import { hear, note, notify, receive, screen } from './steps.ts';

/** From the teacher's concern to the assessment: a wrong date, a second concern, an extension. */
export function tellInvestigation(story: Story): void {
  begin(story);
  getToKnow(story);
  secondConcern(story);
  conclude(story);
}

function begin(story: Story): void {
  story
    .then(0.3, ({ caseId, origin }) => new AssignCase({ caseId, to: worker.id }, origin))
    .then(
      2,
      note(
        'Fact',
        'Oda Vik, kontaktlærer',
        'Telefonsamtale. Oda forteller at Alma gråter før helgene og tre ganger har bedt om å få bli igjen på SFO. Hun har gått i klassen siden første trinn og er flink til å si fra når noe er feil.',
      ),
    )
    .then(
      1.5,
      screen(
        '2',
        false,
        'Konkrete opplysninger fra en som kjenner Alma godt, og som stemmer med en melding som ble henlagt for to år siden. Undersøkelse åpnes.',
      ),
    )
    .then(1, notify('Receipt'))
    .then(4, ({ caseId, file, origin }) => {
      const { investigationId } = latest(file.investigations);
      const plan =
        '1. Samtaler med Alma, alene, på skolen. 2. Samtaler med mor (med tolk, polsk) og far hver for seg. 3. To hjemmebesøk. 4. Opplysninger fra skole, helsesykepleier og fastlege. 5. Lillebror Leon sees i sammenheng, i egen sak om nødvendig. Foreldrene fikk planen på møtet 4. dag.';
      return new MakeInvestigationPlan({ caseId, investigationId, plan }, origin);
    });
}

function getToKnow(story: Story): void {
  story
    .then(
      3,
      note(
        'Fact',
        'Mor, tolk til stede',
        'Samtale på kontoret. Mor forteller at hun og far flyttet fra hverandre i vår, og at de krangler mest på telefonen. Alma sover dårlig etter samvær. Mor ønsker hjelp til å snakke med far uten at Alma hører på.',
      ),
    )
    .then(
      5,
      hear(
        '1.1',
        '«Når de krangler i telefonen, går jeg ut og teller biler. Jeg har kommet til hundre og tolv.»',
        true,
      ),
    )
    .then(
      6,
      note(
        'Fact',
        'Far',
        'Samtale på kontoret. Far mener at mor overdriver, men sier at han har «gått for langt» to ganger i sommer. Han vil ha fast tid med barna og er villig til å ta imot veiledning.',
      ),
    )
    .then(8, noteHealthCheck)
    .then(
      7,
      note(
        'Fact',
        null,
        'Hjemmebesøk hos mor. Alma viste rommet sitt og tegnet huset der farmor bor. Da telefonen ringte, holdt hun for ørene til mor hadde lagt på.',
      ),
    )
    .then(
      4,
      note(
        'Assessment',
        null,
        'Alma tåler mye, og hun bruker krefter på å passe på at ingen blir lei seg. Det er konflikten mellom foreldrene som må ned; omsorgen er god i begge hjem.',
      ),
    )
    .then(
      9,
      hear(
        '1.1',
        '«Jeg vil at dere skal si til pappa at det ikke er jeg som har sagt det. Og jeg vil være hos farmor på fredager.»',
        true,
      ),
    );
}

function secondConcern(story: Story): void {
  story
    .then(
      11,
      receive({
        channel: 'Phone',
        reporter: police,
        content: ['7', '2.4.02'],
        account:
          'Patrulje til adressen kl. 21.15 etter melding fra nabo om roping. Far hadde møtt opp uanmeldt og sparket i døra. Alma satt i trappa med jakka på. Ingen skadet. Far vist bort, tok taxi til sin mor.',
      }),
    )
    .then(
      0.6,
      screen(
        '4',
        true,
        'Alvorlig hendelse i en løpende undersøkelse. Alma og mor er trygge hos farmor i natt; ikke behov for akuttvedtak. Tas inn i undersøkelsen.',
      ),
    )
    .then(0.2, ({ file, origin }) => {
      const personId = childOf(file);
      return new GradeAddress({ personId, grading: 'Confidential' }, origin);
    })
    .then(1, notify('Receipt'))
    .then(
      1,
      note(
        'Fact',
        'Mor',
        'Mor har fått ny adresse, gradert fortrolig. All post går til kontoret. Mor ber om at besøk alltid skjer av to ansatte.',
      ),
    )
    .then(
      6,
      note(
        'Fact',
        'Far',
        'Far angrer og har selv bestilt time hos fastlegen. Godtar å treffe barna bare hos farmor inntil videre.',
      ),
    );
}

function conclude(story: Story): void {
  story
    .until(84)
    .then(1, ({ caseId, file, origin }) => {
      const { investigationId } = latest(file.investigations);
      const reasons =
        'Særlig tilfelle: familien har flyttet til skjermet adresse, og samtalene med far og farmor må tas på nytt etter hendelsen. Samtale på Statens barnehus er berammet om fem uker.';
      return new ExtendInvestigation({ caseId, investigationId, reasons }, origin);
    })
    .then(
      14,
      note(
        'Fact',
        'Statens barnehus',
        'Tilrettelagt samtale gjennomført. Alma fortalte sammenhengende om kvelden i trappa og om to hendelser i sommer. Saken mot far er til påtalemessig avgjørelse.',
      ),
    )
    .then(7, correctHealthCheck)
    .then(
      9,
      hear(
        '1.1',
        '«Det beste er når det er stille og noen leser. Jeg vil ha en som ikke er mamma eller pappa å snakke med.»',
        true,
      ),
    )
    .then(
      6,
      note(
        'Assessment',
        null,
        'Uroen har gått ned etter at samværene ble flyttet til farmor. Det viser at rammer virker, og at begge foreldre kan holde en avtale som er skrevet ned.',
      ),
    )
    .then(8, ({ caseId, file, origin, on }) => {
      const { investigationId } = latest(file.investigations);
      const assessment =
        'Alma har over tid vært vitne til alvorlig konflikt og til én hendelse med vold mot ting. Hun bærer ansvar for de voksne. Mor gir god omsorg, far har vist vilje til endring, farmor er en trygg tredje voksen. Alma har særlig behov for hjelp, og familien samtykker i den. Hjelpetiltak etter § 3-1 er tilstrekkelig; omsorgsovertakelse er ikke vurdert som aktuelt.';
      const codes = on < '2026-01-01' ? ['7', '24'] : ['2.4.02', '2.4.04'];
      const grounds = codes.map((code) => ({ code, clarification: null }));
      return new AssessInvestigation({ caseId, investigationId, assessment, grounds }, origin);
    });
}
