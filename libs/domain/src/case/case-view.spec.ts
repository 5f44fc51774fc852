import { describe, expect, it } from '@jest/globals';
import { instant, localDate } from '@saksgang/kernel';
import {
  aCaseFile,
  aCaseThatIs,
  anAnonymousReporter,
  anApprovedDecision,
  anEndedMeasure,
  anExtendedInvestigation,
  aHeardChild,
  aHeldEvaluation,
  aNotifiedReporter,
  anOmittedNotification,
  anOpenedCase,
  aPlannedInvestigation,
  aPrivateReporter,
  aReceivedConcern,
  aReturnedDecision,
  aScreenedConcern,
  aStartedMeasure,
  aWrittenNote,
  days,
  ids,
  noonOf,
  type Stage,
} from '../testing/index.ts';
import type { CaseEvent, CasePhase } from './case-file.ts';
import type { NextStep } from './case-view.ts';
import { childLastSeen } from './child-seen.ts';
import { nextStepOf, pendingDecision } from './next-step.ts';
import { occurredOn } from './occurred-on.ts';
import { phaseOf } from './phase.ts';
import { runningDeadlines } from './running-deadlines.ts';

const deadlinesOf = (events: readonly CaseEvent[]) =>
  runningDeadlines(aCaseFile(events)).map(({ rule, dueOn }) => `${rule} ${dueOn}`);
const stepOf = (...events: readonly CaseEvent[]) => nextStepOf(aCaseFile(events));
const outcomeTold = aNotifiedReporter({ about: 'Outcome', sentOn: days.approved });
const theEnd = aHeldEvaluation({ conclusion: 'End', evaluateBy: null });

describe('The phase of a case', () => {
  it.each<[Stage, CasePhase]>([
    ['Received', 'Concern'],
    ['Investigating', 'Investigation'],
    ['Heard', 'Investigation'],
    ['Assessed', 'Decision'],
    ['Proposed', 'Decision'],
    ['Approved', 'Measures'],
    ['Planned', 'Measures'],
    ['Measured', 'Measures'],
    ['Evaluated', 'Evaluation'],
    ['Ended', 'Evaluation'],
    ['Closed', 'Closed'],
  ])('%s: %s', (stage, phase) => {
    expect(phaseOf(aCaseFile(aCaseThatIs(stage)))).toBe(phase);
  });

  it('does not go back for a new concern', () => {
    const again = aReceivedConcern({ concernId: ids.secondConcern });
    expect(phaseOf(aCaseFile([...aCaseThatIs('Measured'), again]))).toBe('Measures');
  });

  it('stays with the concern that was dismissed', () => {
    const dismissed = [anOpenedCase(), aReceivedConcern(), aScreenedConcern({ outcome: '10' })];
    expect(phaseOf(aCaseFile(dismissed))).toBe('Concern');
  });
});

describe('What a case waits for', () => {
  it.each<[Stage, NextStep]>([
    ['Received', 'ScreenConcern'],
    ['Investigating', 'MakeInvestigationPlan'],
    ['Heard', 'AssessInvestigation'],
    ['Assessed', 'ProposeDecision'],
    ['Proposed', 'ApproveDecision'],
    ['Approved', 'TellReporterOutcome'],
    ['Closed', 'TellReporterOutcome'],
  ])('%s: %s', (stage, step) => {
    expect(stepOf(...aCaseThatIs(stage))).toBe(step);
  });

  it.each<[Stage, NextStep]>([
    ['Approved', 'MakePlan'],
    ['Planned', 'StartMeasure'],
    ['Measured', 'EvaluatePlan'],
    ['Evaluated', 'EvaluatePlan'],
    ['Closed', 'Nothing'],
  ])('%s, when the reporter has been told of it: %s', (stage, step) => {
    expect(stepOf(...aCaseThatIs(stage), outcomeTold)).toBe(step);
  });

  it('hears the child when the plan is made', () => {
    expect(stepOf(...aCaseThatIs('Investigating'), aPlannedInvestigation())).toBe('HearChild');
  });

  it('revises what was sent back', () => {
    const returned = [...aCaseThatIs('Proposed'), aReturnedDecision()];
    expect(stepOf(...returned)).toBe('ReviseDecision');
    expect(pendingDecision(aCaseFile(returned))?.decisionId).toBe(ids.decision);
    expect(pendingDecision(aCaseFile(aCaseThatIs('Approved')))).toBeNull();
  });

  it('does not propose again what is approved, though the investigation ends an event later', () => {
    expect(stepOf(...aCaseThatIs('Proposed'), anApprovedDecision())).toBe('MakePlan');
  });

  it('confirms to the reporter when the concern is reviewed', () => {
    const received = [anOpenedCase(), aReceivedConcern()];
    expect(stepOf(...received, aScreenedConcern({ outcome: '10' }))).toBe('ConfirmToReporter');
  });

  it('is closed when all is done, and nothing before there is anything', () => {
    expect(stepOf(...aCaseThatIs('Measured'), outcomeTold, theEnd, anEndedMeasure())).toBe(
      'CloseCase',
    );
    expect(stepOf(...aCaseThatIs('Measured'), outcomeTold, theEnd)).toBe('Nothing');
    expect(stepOf(anOpenedCase())).toBe('Nothing');
  });
});

describe('The deadlines that run', () => {
  const received = [anOpenedCase(), aReceivedConcern()];

  it('are the review and the receipt while a concern is new', () => {
    expect(deadlinesOf(received)).toEqual(['D01 2026-01-12', 'D02 2026-01-26']);
  });

  it('carry their paragraph, their start and what they belong to', () => {
    expect(runningDeadlines(aCaseFile(received))[0]).toEqual({
      rule: 'D01',
      paragraph: 'bvl § 2-1(1)',
      startsOn: days.received,
      dueOn: days.clockStart,
      originallyDueOn: null,
      subjectId: ids.concern,
    });
  });

  it('do not ask to tell somebody who cannot be reached, or is not to be told', () => {
    const anonymous = aReceivedConcern({ reporter: anAnonymousReporter });
    expect(deadlinesOf([anOpenedCase(), anonymous])).toEqual(['D01 2026-01-12']);
    expect(deadlinesOf([...received, anOmittedNotification()])).toEqual(['D01 2026-01-12']);
  });

  it('are three months for the investigation, from the end of the week', () => {
    expect(deadlinesOf(aCaseThatIs('Investigating'))).toEqual(['D03 2026-04-12']);
  });

  it('are six months in all after an extension, which shows what it was before', () => {
    const extended = [...aCaseThatIs('Investigating'), anExtendedInvestigation()];
    expect(runningDeadlines(aCaseFile(extended))).toEqual([
      {
        rule: 'D04',
        paragraph: 'bvl § 2-2(2)',
        startsOn: days.clockStart,
        dueOn: '2026-07-12',
        originallyDueOn: days.investigationDue,
        subjectId: ids.investigation,
      },
    ]);
  });

  it('keep the date an extension was given, whatever would be computed today', () => {
    const given = anExtendedInvestigation({ dueOn: localDate('2026-06-30') });
    expect(deadlinesOf([...aCaseThatIs('Investigating'), given])).toEqual(['D04 2026-06-30']);
  });

  it('stop for the investigation with the decision, and start for the public reporter', () => {
    expect(deadlinesOf(aCaseThatIs('Approved'))).toEqual(['D05 2026-04-20']);
    expect(deadlinesOf([...aCaseThatIs('Approved'), outcomeTold])).toEqual([]);
  });

  it('stop for the investigation at the very event of the approval', () => {
    expect(deadlinesOf([...aCaseThatIs('Proposed'), anApprovedDecision()])).toEqual(
      deadlinesOf(aCaseThatIs('Proposed')).filter((running) => !running.startsWith('D03')),
    );
  });

  it('never tell a private reporter what came of it', () => {
    const events = aCaseThatIs('Approved').map((event) =>
      event.type === 'ConcernReceived'
        ? { ...event, data: { ...event.data, reporter: aPrivateReporter } }
        : event,
    );
    expect(deadlinesOf(events)).toEqual([]);
  });

  it('are the plan’s own until it ends, counted from the last evaluation', () => {
    const planned = [...aCaseThatIs('Planned'), outcomeTold, aStartedMeasure()];
    expect(deadlinesOf(planned)).toEqual(['PLAN 2026-07-01']);
    const evaluated = runningDeadlines(aCaseFile([...planned, aHeldEvaluation()]));
    expect(evaluated).toMatchObject([{ startsOn: days.evaluated, dueOn: '2026-10-01' }]);
    expect(deadlinesOf([...planned, theEnd])).toEqual([]);
  });

  it('come with the nearest first', () => {
    const later = aReceivedConcern({
      concernId: ids.secondConcern,
      receivedOn: localDate('2026-04-07'),
    });
    expect(deadlinesOf([...aCaseThatIs('Assessed'), later])).toEqual([
      'D03 2026-04-12',
      'D01 2026-04-14',
      'D02 2026-04-28',
    ]);
  });
});

describe('When the child was last seen', () => {
  it('is the latest day the child took part, in whatever order it was written down', () => {
    const later = aHeardChild({ heardOn: days.assessed });
    const declined = aHeardChild({ heardOn: days.approved, manner: '2.2' });
    expect(childLastSeen(aCaseFile([anOpenedCase(), later, aHeardChild(), declined]))).toBe(
      days.assessed,
    );
    expect(childLastSeen(aCaseFile([anOpenedCase(), declined]))).toBeNull();
  });
});

describe('When an event was true in the world', () => {
  const now = noonOf(days.heard);

  it('is its own moment, or the moment it was recorded when it is of the same day', () => {
    expect(occurredOn(aReceivedConcern(), now)).toBe('2026-01-05T08:47:00.000Z');
    expect(occurredOn(aHeardChild(), now)).toBe(now);
    expect(occurredOn(aStartedMeasure(), noonOf(days.measureStarted))).toBe(
      noonOf(days.measureStarted),
    );
  });

  it('is the start of its day in Norway when it was written down later', () => {
    expect(occurredOn(aWrittenNote(), now)).toBe(instant('2026-01-13T23:00:00Z'));
    expect(occurredOn(aStartedMeasure(), noonOf(days.closed))).toBe(
      instant('2026-04-06T22:00:00Z'),
    );
  });

  it('is never later than it was recorded, for every event of a case', () => {
    for (const { at, by: _, ...event } of aCaseThatIs('Closed')) {
      expect(occurredOn(event, at) <= at).toBe(true);
    }
  });
});
