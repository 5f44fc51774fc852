import { EndMeasure, MakePlan, ReturnDecision } from '@saksgang/application';
import type { LocalDate } from '@saksgang/kernel';
import { addDays, addMonths } from '@saksgang/law';
import { latest, type Story } from '../story/story.ts';
import { evaluate } from './evaluate.ts';
import { grandmother } from './people.ts';
import { propose, proposeChange } from './proposals.ts';
import {
  approve,
  hear,
  note,
  notify,
  receive,
  screen,
  startMeasure,
  tellOutcome,
} from './steps.ts';

/** Days from today to the next evaluation of the plan. */
const EVALUATION_IN = 17;

/** From the proposal, sent back once, to a plan that has been evaluated again and again. */
export function tellHelp(story: Story, today: LocalDate): void {
  decide(story);
  startHelp(story);
  firstEvaluation(story);
  changeHelp(story);
  laterEvaluations(story, today);
}

function decide(story: Story): void {
  story
    .then(3, propose(false))
    .then(
      1,
      ({ caseId, file, origin }) => {
        const { decisionId, contentHash } = latest(file.decisions);
        const comment =
          'Hva Alma mener om selve tiltaket, mangler, og datoen for helseundersøkelsen er den gamle. Snakk med henne om hvem som skal komme, og rett datoen.';
        const causes = ['MissingInformation', 'WrongFacts'] as const;
        return new ReturnDecision({ caseId, decisionId, contentHash, causes, comment }, origin);
      },
      'approver',
    )
    .then(
      2,
      hear(
        '1.1',
        '«Hun kan komme på onsdager. Ikke i friminuttet, da ser alle det. Helst når vi har bibliotek.»',
        true,
      ),
    )
    .then(0.3, propose(true))
    .then(1.5, approve, 'approver')
    .then(3, tellOutcome(0))
    .then(1, tellOutcome(1));
}

function startHelp(story: Story): void {
  story
    .then(
      5,
      ({ caseId, origin, on }) =>
        new MakePlan(
          {
            caseId,
            kind: '1',
            startsOn: on,
            evaluateBy: addMonths(on, 3),
            goals: [
              'Alma sover hele natten, også etter samvær',
              'Foreldrene tar uenigheter i samarbeidsboka, ikke på telefonen',
              'Alma har en voksen utenfor familien å snakke med hver uke',
            ],
            content:
              'Støttekontakt hver onsdag på biblioteket. Foreldreveiledning annenhver uke, mor med tolk. Samvær hos farmor fredag til lørdag. Trygghetsplan skrevet av Alma selv.',
          },
          origin,
        ),
    )
    .then(2, startMeasure('3.9'))
    .then(6, startMeasure('4.6'));
}

function firstEvaluation(story: Story): void {
  story
    .then(
      24,
      note(
        'Fact',
        null,
        'Besøk på biblioteket sammen med støttekontakten. Alma leste høyt for to yngre barn. Hun viste fram trygghetsplanen og hadde rettet den selv.',
      ),
    )
    .then(
      30,
      note(
        'Fact',
        'Foreldreveileder',
        'Seks av sju veiledninger gjennomført. Foreldrene bruker samarbeidsboka; to telefonsamtaler endte likevel i krangel.',
      ),
    )
    .then(
      22,
      hear(
        '1.1',
        '«Nå teller jeg ikke biler så ofte. Bare når det er torsdag, for da ringer de.»',
        true,
      ),
    )
    .then(
      6,
      evaluate(
        ['PartlyReached', 'PartlyReached', 'Reached'],
        'Continue',
        'Alma vil beholde onsdagene og slippe å høre på torsdager.',
        'God framgang. Torsdagssamtalen flyttes til etter leggetid.',
        null,
      ),
    );
}

function changeHelp(story: Story): void {
  story
    .then(
      19,
      receive({
        channel: 'Letter',
        reporter: grandmother,
        content: ['24', '2.4.04'],
        account:
          'Alma var stille hele helga og ville ikke hjem på lørdag. Hun sa at mamma og pappa «skriver stygt i boka». Jeg melder fra fordi dere har sagt at jeg skal si det når noe skjer.',
      }),
    )
    .then(
      2,
      screen(
        '3',
        false,
        'Tiltak er i gang, og opplysningene hører inn under dem. Tas opp i veiledningen, og tiltaket vurderes endret.',
      ),
    )
    .then(1, notify('Receipt'))
    .then(
      9,
      note(
        'Assessment',
        null,
        'Samarbeidsboka er blitt en ny arena for konflikt. Foreldrene trenger å møtes med noen til stede; familieråd er drøftet, og Alma vil at farmor skal være med.',
      ),
    )
    .then(6, proposeChange)
    .then(2, approve, 'approver')
    .then(4, startMeasure('6.1'))
    .then(
      20,
      note(
        'Fact',
        null,
        'Familieråd holdt hos farmor. Familiens egen plan: én felles telefontid med farmor til stede, ingen meldinger etter kl. 20. Alma hadde med to ønsker; begge kom med.',
      ),
    );
}

function laterEvaluations(story: Story, today: LocalDate): void {
  story
    .then(
      18,
      hear(
        '1.1',
        '«Det var jeg som fikk hente kakene. Alle hørte etter da jeg sa det med telefonen.»',
        false,
      ),
    )
    .then(
      3,
      evaluate(
        ['PartlyReached', 'PartlyReached', 'Reached'],
        'Change',
        'Alma er stolt av familierådet.',
        'Familiens plan holder. Familierådet kan avsluttes, veiledningen trappes ned.',
        null,
      ),
    )
    .then(8, ({ caseId, file, origin, on }) => {
      const { measureId } = latest(file.measures);
      const reasons = 'Familierådet er holdt, og familiens egen plan er tatt inn i tiltaksplanen.';
      return new EndMeasure({ caseId, measureId, endedOn: on, reasons }, origin);
    })
    .then(
      30,
      note(
        'Fact',
        null,
        'Hjemmebesøk hos mor, to ansatte. Leon ville vise fram trillesykkelen; Alma satt ved og leste. Telefonen ringte én gang, og mor lot den ringe.',
      ),
    )
    .then(
      28,
      hear('1.1', '«Jeg sover hele natta nå. Magen gjør vondt bare når det er prøve.»', true),
    )
    .then(
      3,
      evaluate(
        ['Reached', 'PartlyReached', 'Reached'],
        'Continue',
        'Alma vil ha støttekontakten en gang til før sommeren.',
        'Søvnen er god. Foreldrene har hatt to episoder på tre måneder, begge tatt opp i veiledningen.',
        null,
      ),
    )
    .then(
      44,
      note(
        'Fact',
        'Oda Vik, kontaktlærer',
        'Alma er blid før helgene. Hun har begynt på korps og har fått ansvar for noteskapet.',
      ),
    )
    .then(
      26,
      hear('1.1', '«Jeg vil ha onsdagene til jul. Etterpå klarer jeg meg, tror jeg.»', true),
    )
    .then(
      2,
      evaluate(
        ['Reached', 'PartlyReached', 'Reached'],
        'Continue',
        'Alma vil trappe ned selv, etter jul.',
        'To av tre mål er nådd. Avslutning planlegges sammen med Alma ved neste evaluering.',
        addDays(today, EVALUATION_IN),
      ),
    )
    .then(
      12,
      note(
        'Fact',
        'Foreldreveileder',
        'Foreldrene har hatt fire uker uten episoder. Siste veiledning er avtalt.',
      ),
    );
}
