import {
  CloseCase,
  EndMeasure,
  HoldEvaluation,
  MakePlan,
  StartMeasure,
  WriteNote,
} from '@saksgang/application';
import type { GoalAttainment } from '@saksgang/domain';
import type { LocalDate } from '@saksgang/kernel';
import { addDays, addMonths } from '@saksgang/law';
import { childOnHelp } from '../texts/child-heard.ts';
import { toClose, toCloseAtOnce, toCloseDismissed, toEndMeasure } from '../texts/reasons.ts';
import { tellFurtherConcern } from './concern-beats.ts';
import type { SeedContext } from './context.ts';
import { hear } from './investigation-beats.ts';
import { reaches, type Plot } from './plot.ts';
import { latest, type Situation, type Story } from './story.ts';

const MONTHS_BETWEEN_EVALUATIONS = 3;
const DAYS_TO_EVALUATION = [80, 92] as const;

/** From the decision on measures to their plan, their evaluations and their end (§ 8-1). */
export function tellFollowUp(story: Story, context: SeedContext): void {
  const { plot, chance } = context;
  if (plot.ending === 'Measures') {
    if (reaches(plot, 'PlanMade')) story.then(chance.between(3, 10), makePlan(context));
    if (reaches(plot, 'MeasureStarted')) startMeasures(story, context);
    for (let round = 0; round < plot.evaluations; round += 1) evaluate(story, context, round);
    if (reaches(plot, 'MeasureEnded')) endMeasures(story, context);
  }
  if (reaches(plot, 'Closed')) story.then(chance.between(2, 6), close(context));
}

function makePlan(context: SeedContext) {
  const { plot, cast } = context;
  const goals = plot.theme.goals.map((goal) => goal(cast));
  return ({ caseId, origin, on }: Situation) =>
    new MakePlan(
      {
        caseId,
        // Tiltaksplan etter § 8-1.
        kind: '1',
        startsOn: on,
        evaluateBy: nextEvaluation(context, on, 0),
        goals,
        content: plot.theme.planContent(cast),
      },
      origin,
    );
}

/** Every third month by the service's own routine; the last one when the outline says. */
function nextEvaluation({ plot, today }: SeedContext, on: LocalDate, held: number): LocalDate {
  const isLast = held === plot.evaluations;
  const isPlanned = isLast && plot.due?.rule === 'PLAN';
  const planned = isPlanned ? addDays(today, plot.due.inDays) : null;
  return planned !== null && planned > on ? planned : addMonths(on, MONTHS_BETWEEN_EVALUATIONS);
}

function startMeasures(story: Story, { categories, chance }: SeedContext): void {
  for (const category of categories) {
    story.then(chance.between(1, 9), ({ caseId, file, origin, on }) => {
      const { decisionId } = latest(file.decisions);
      return new StartMeasure(
        { caseId, decisionId, category, clarification: null, startedOn: on },
        origin,
      );
    });
  }
}

function evaluate(story: Story, context: SeedContext, round: number): void {
  const { plot, chance } = context;
  const [least, most] = DAYS_TO_EVALUATION;
  const days = chance.between(least, most);
  story.then(days * 0.4, writeVisit(context, round));
  if (plot.hasFurtherConcern && round === 0) tellFurtherConcern(story, context, '3');
  story.then(days * 0.4, hear(context, round + 1));
  story.then(days * 0.2, hold(context, round));
}

function writeVisit({ cast }: SeedContext, round: number) {
  const text =
    round % 2 === 0
      ? `Oppfølgingsbesøk hjemme. ${cast.name} viste fram rommet. Gikk gjennom ukeplanen med ${cast.mother}.`
      : `Oppfølgingsbesøk på ${cast.school}. ${cast.teacher} forteller om jevn framgang.`;
  return ({ caseId, origin, on }: Situation) =>
    new WriteNote({ caseId, kind: 'Fact', happenedOn: on, source: null, text }, origin);
}

function hold(context: SeedContext, round: number) {
  const { plot, cast, chance } = context;
  const { evaluations } = plot.theme;
  const words = evaluations[round % evaluations.length];
  const isLast = round === plot.evaluations - 1;
  const isEnd = isLast && reaches(plot, 'PlanEnded');
  const conclusion = isEnd ? 'End' : chance.chance(0.2) ? 'Change' : 'Continue';
  const draws = plot.theme.goals.map(() => chance.next());
  return ({ caseId, file, origin, on }: Situation) => {
    const { planId, goals } = latest(file.plans);
    return new HoldEvaluation(
      {
        caseId,
        planId,
        heldOn: on,
        goals: goals.map(({ goalId }, index) => ({
          goalId,
          attainment: attainment((draws[index] ?? 0) + round * 0.25 + (isEnd ? 0.4 : 0)),
        })),
        childsView: childOnHelp(words?.child(cast) ?? '', cast, round),
        assessment: words?.assessment(cast) ?? '',
        conclusion,
        evaluateBy: isEnd ? null : nextEvaluation(context, on, round + 1),
      },
      origin,
    );
  };
}

function attainment(progress: number): GoalAttainment {
  if (progress > 0.85) return 'Reached';
  return progress > 0.3 ? 'PartlyReached' : 'NotReached';
}

/** One beat for each measure, in the order they were started. */
function endMeasures(story: Story, { cast, categories, chance }: SeedContext): void {
  const reasons = chance.pick(toEndMeasure)(cast);
  for (const category of categories) {
    story.then(chance.between(1, 4), ({ caseId, file, origin, on }) => {
      const { measureId } = latest(file.measures.filter((one) => one.category === category));
      return new EndMeasure({ caseId, measureId, endedOn: on, reasons }, origin);
    });
  }
}

function close({ plot, cast, chance }: SeedContext) {
  const reasons = chance.pick(closing(plot))(cast);
  return ({ caseId, origin }: Situation) => new CloseCase({ caseId, reasons }, origin);
}

function closing({ ending }: Plot) {
  if (ending === 'Measures') return toClose;
  return ending === 'DismissedAtOnce' ? toCloseAtOnce : toCloseDismissed;
}
