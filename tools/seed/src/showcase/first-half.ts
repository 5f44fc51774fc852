import {
  AssessInvestigation,
  AssignCase,
  CorrectNote,
  ExtendInvestigation,
  GradeAddress,
  HearChild,
  MakeInvestigationPlan,
  NotifyReporter,
  ReceiveConcern,
  ScreenConcern,
  WriteNote,
} from '@saksgang/application';
import type { CaseFile, Note, NoteKind } from '@saksgang/domain';
import type { LocalDate } from '@saksgang/kernel';
import { addDays, addMonths, startOfDayInNorway } from '@saksgang/law';
import { latest, type Situation, type Story } from '../story/story.ts';
import { police, worker } from './people.ts';

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
    .then(1.5, ({ caseId, file, origin }) => {
      const { concernId } = latest(file.concerns);
      const reasons =
        'Konkrete opplysninger fra en som kjenner Alma godt, og som stemmer med en melding som ble henlagt for to år siden. Undersøkelse åpnes.';
      return new ScreenConcern(
        { caseId, concernId, outcome: '2', urgent: false, contents: [], reasons },
        origin,
      );
    })
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
    .then(11, ({ file, origin, on }) => {
      if (file.childId === null) throw new Error('a case without a child');
      return new ReceiveConcern(
        {
          child: { personId: file.childId },
          receivedAt: startOfDayInNorway(on),
          channel: 'Phone',
          reporter: police,
          contents: [{ code: on < '2026-01-01' ? '7' : '2.4.02', clarification: null }],
          account:
            'Patrulje til adressen kl. 21.15 etter melding fra nabo om roping. Far hadde møtt opp uanmeldt og sparket i døra. Alma satt i trappa med jakka på. Ingen skadet. Far vist bort, tok taxi til sin mor.',
          messageId: null,
        },
        origin,
      );
    })
    .then(0.6, ({ caseId, file, origin }) => {
      const { concernId } = latest(file.concerns);
      const reasons =
        'Alvorlig hendelse i en løpende undersøkelse. Alma og mor er trygge hos farmor i natt; ikke behov for akuttvedtak. Tas inn i undersøkelsen.';
      return new ScreenConcern(
        { caseId, concernId, outcome: '4', urgent: true, contents: [], reasons },
        origin,
      );
    })
    .then(0.2, ({ file, origin }) => {
      if (file.childId === null) throw new Error('a case without a child');
      return new GradeAddress({ personId: file.childId, grading: 'Confidential' }, origin);
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

const HEALTH_NURSE = 'Helsesykepleier';

function healthCheck(date: LocalDate): string {
  return `Helseundersøkelse av Alma ${dayAndMonth(date)} viste normal vekt og høyde, men neglebiting og vondt i magen. Anbefaler samtaler.`;
}

function noteHealthCheck({ caseId, origin, on }: Situation) {
  const happenedOn = addDays(on, -10);
  const text = healthCheck(happenedOn);
  return new WriteNote({ caseId, kind: 'Fact', happenedOn, source: HEALTH_NURSE, text }, origin);
}

/** The date told on the telephone was a month wrong; the letter with the right one lay unopened. */
function correctHealthCheck({ caseId, file, origin }: Situation) {
  const { noteId, happenedOn } = healthNote(file);
  const right = addMonths(happenedOn, -1);
  const text = healthCheck(right);
  const reasons = `Brevet fra helsesykepleier, dokument 9, sier ${dayAndMonth(right)}. Datoen var hørt feil på telefon.`;
  return new CorrectNote({ caseId, noteId, text, reasons }, origin);
}

/** The note whose date was wrong until it was corrected. */
export function healthNote(file: CaseFile): Note {
  const note = file.notes.find(({ source }) => source === HEALTH_NURSE);
  if (!note) throw new Error('the note of the health check is missing');
  return note;
}

/** «3. mars» */
export function dayAndMonth(date: LocalDate): string {
  const [, month, day] = date.split('-').map(Number);
  return `${day}. ${MONTHS[(month ?? 1) - 1]}`;
}

const MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

export function note(kind: NoteKind, source: string | null, text: string) {
  return ({ caseId, origin, on }: Situation) =>
    new WriteNote({ caseId, kind, happenedOn: on, source, text }, origin);
}

export function hear(manner: string, statement: string, approvedByChild: boolean) {
  return ({ caseId, origin, on }: Situation) =>
    new HearChild({ caseId, heardOn: on, manner, statement, approvedByChild }, origin);
}

/** Tells the reporter of the newest concern. */
export function notify(about: 'Receipt' | 'Outcome') {
  return ({ caseId, file, origin, on }: Situation) => {
    const { concernId } = latest(file.concerns);
    return new NotifyReporter({ caseId, concernId, about, sentOn: on }, origin);
  };
}
