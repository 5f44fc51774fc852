import {
  AssignCase,
  CorrectPerson,
  GradeAddress,
  NotifyReporter,
  OmitReporterNotification,
  ReceiveConcern,
  ScreenConcern,
} from '@saksgang/application';
import type { Concern } from '@saksgang/domain';
import {
  concernAfterClosing,
  furtherConcern,
  specialReasons,
  toDismiss,
  toInvestigate,
} from '../texts/reasons.ts';
import type { Cast, Text } from '../texts/theme.ts';
import { reaches, type Plot } from './plot.ts';
import { contentsOn, type SeedContext } from './context.ts';
import { childOf, latest, type Situation, type Story } from './story.ts';

/** From the received concern to its review, and the word back to the reporter (§§ 2-1, 13-3). */
export function tellConcern(story: Story, context: SeedContext): void {
  const { plot, chance } = context;
  if (plot.isAssigned) story.then(0.2 + chance.next(), assign(plot));
  if (plot.grading !== 'None') story.then(0.3, grade(plot), 'approver');
  if (!reaches(plot, 'Screened')) return;
  story.then(chance.between(1, 5), screen(context));
  if (plot.receiptTold && plot.reporter !== 'anonymous') {
    story.then(0.5 + chance.between(0, 4), tellReceipt(context, chance.chance(0.03)));
  }
  if (plot.isUnidentified) story.then(1, identify(plot));
}

/** Another concern while the first is being looked into, or measures run (Melding/Konklusjon 4, 3). */
export function tellFurtherConcern(story: Story, context: SeedContext, outcome: '3' | '4'): void {
  const { cast, chance } = context;
  story
    .then(chance.between(3, 9), receiveAgain(context, furtherConcern))
    .then(chance.between(1, 4), ({ caseId, file, origin }) => {
      const concern = latest(file.concerns);
      const { concernId } = concern;
      const contents = missingContents(context.plot, concern);
      const reasons = `Saken er allerede åpen. Opplysningene tas inn i arbeidet rundt ${cast.name}.`;
      return new ScreenConcern(
        { caseId, concernId, outcome, urgent: false, contents, reasons },
        origin,
      );
    })
    .then(1, notifyReceipt);
}

/** A concern after the case was closed: the case opens again. */
export function tellReopening(story: Story, context: SeedContext): void {
  const { plot, chance } = context;
  story
    .until(story.length + chance.between(40, 90))
    .then(0, receiveAgain(context, concernAfterClosing));
  if (plot.reopened === 'Screened') {
    story.then(chance.between(1, 4), screen(context));
    story.then(0.2, notifyReceipt);
  }
}

function assign({ worker }: Plot) {
  return ({ caseId, origin }: Situation) => new AssignCase({ caseId, to: worker.id }, origin);
}

function grade({ grading }: Plot) {
  return ({ file, origin }: Situation) =>
    new GradeAddress({ personId: childOf(file), grading }, origin);
}

/** A child reported by name alone is found in the register. */
function identify({ child }: Plot) {
  return ({ file, origin }: Situation) =>
    new CorrectPerson(
      {
        personId: childOf(file),
        name: child.name,
        birth: { kind: 'Born', date: child.birth },
        identityNumber: child.identityNumber,
        reasons: 'Identiteten er avklart mot Folkeregisteret og med foreldrene.',
      },
      origin,
    );
}

function screen({ plot, cast, chance }: SeedContext) {
  const reasons = chance.pick(toInvestigate)(cast);
  const later = chance.pick(['10', '10', '8', '9', '7']);
  return ({ caseId, file, origin, on }: Situation) => {
    const concern = latest(file.concerns);
    const { concernId } = concern;
    const contents = missingContents(plot, concern);
    const urgent = plot.isUrgent;
    const isAgain = file.concerns.length > 1;
    if (plot.ending !== 'DismissedAtOnce' || isAgain) {
      return new ScreenConcern(
        { caseId, concernId, outcome: '2', urgent, contents, reasons },
        origin,
      );
    }
    // Until 2025 the list knew one way to dismiss a concern.
    const outcome = on < '2026-01-01' ? '1' : later;
    const why = wordsFor(outcome, cast);
    return new ScreenConcern(
      { caseId, concernId, outcome, urgent: false, contents, reasons: why },
      origin,
    );
  };
}

/** What the portal does not send: the codes of a concern, by the list of the day it came. */
function missingContents({ theme }: Plot, { contents, receivedOn }: Concern) {
  return contents.length > 0 ? [] : contentsOn(theme, receivedOn);
}

function wordsFor(outcome: string, cast: Cast): string {
  const words = toDismiss[outcome];
  if (!words) throw new Error('no words for this outcome');
  return words(cast);
}

function tellReceipt({ plot: { reporter }, cast }: SeedContext, isSpecial: boolean) {
  return (situation: Situation) => {
    if (!isSpecial || reporter === 'child') return notifyReceipt(situation);
    const { caseId, file, origin } = situation;
    const { concernId } = latest(file.concerns);
    const reasons = specialReasons(cast);
    return new OmitReporterNotification(
      { caseId, concernId, about: 'Receipt', ground: 'SpecialReasons', reasons },
      origin,
    );
  };
}

function notifyReceipt({ caseId, file, origin, on }: Situation) {
  const { concernId } = latest(file.concerns);
  return new NotifyReporter({ caseId, concernId, about: 'Receipt', sentOn: on }, origin);
}

function receiveAgain({ plot, cast, place, reporterAgain }: SeedContext, account: Text) {
  return ({ file, origin, at, on }: Situation) =>
    new ReceiveConcern(
      {
        child: { personId: childOf(file) },
        receivedAt: at,
        channel: 'Phone',
        reporter: { ...reporterAgain, organisation: place },
        contents: contentsOn(plot.theme, on).slice(0, 1),
        account: account(cast),
        messageId: null,
      },
      origin,
    );
}
