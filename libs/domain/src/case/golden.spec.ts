import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fold, type Decider, type EventDefinition, type Happening } from '@saksgang/kernel';
import { erasureDecider } from '../erasure/erasure.decider.ts';
import { erasureEvents } from '../erasure/erasure.events.ts';
import { lookReviewDecider } from '../look/look-review.decider.ts';
import { lookReviewEvents } from '../look/look-review.events.ts';
import { lookEvents } from '../look/look.events.ts';
import { messageDecider } from '../message/message.decider.ts';
import { messageEvents } from '../message/message.events.ts';
import { personDecider } from '../person/person.decider.ts';
import { personEvents } from '../person/person.events.ts';
import { lift, readGolden, valuesAt, type Golden } from '../testing/golden.fixture.ts';
import { caseDecider } from './case.decider.ts';
import { caseEvents } from './case.events.ts';

const SRC = new URL('../', import.meta.url);
const goldens = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /golden.[^/\\]+[.]json$/.test(path))
  .map((path) => readGolden(path, readFileSync(new URL(path, SRC), 'utf8')));
const definitions: Readonly<Record<string, EventDefinition>> = {
  ...caseEvents,
  ...personEvents,
  ...messageEvents,
  ...erasureEvents,
  ...lookEvents,
  ...lookReviewEvents,
};

describe.each(Object.entries(definitions))('Golden files of %s', (type, definition) => {
  const { version, personal, upcasters } = definition;
  const own = goldens.filter((golden) => golden.type === type);

  it('exist for every version ever written', () => {
    const versions = own.map((golden) => golden.version).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: version }, (_, index) => index + 1));
  });

  it('can be lifted from each version to the next', () => {
    expect(upcasters ?? []).toHaveLength(version - 1);
  });

  it('hold every personal field, and whose it is', () => {
    const newest = own.find((golden) => golden.version === version);
    const lost = Object.entries(personal).filter(([path, subject]) => {
      const owners = subject === 'stream' ? ['stream'] : valuesAt(newest?.data, subject.idAt);
      return valuesAt(newest?.data, path).length === 0 || owners.length !== 1;
    });
    expect(lost).toEqual([]);
  });
});

describe('Stored history', () => {
  it('has no golden file that nothing defines', () => {
    expect(goldens.filter(({ type }) => !(type in definitions))).toEqual([]);
  });

  it('is folded into a case, event by event', () => {
    const story = [
      ...['CaseOpened', 'CaseAssigned', 'ConcernReceived', 'ConcernScreened', 'ReporterNotified'],
      ...['InvestigationOpened', 'InvestigationPlanMade', 'InvestigationExtended', 'ChildHeard'],
      ...['NoteWritten', 'NoteCorrected', 'InvestigationAssessed', 'DecisionProposed'],
      ...['DecisionReturned', 'DecisionApproved', 'InvestigationConcluded'],
      ...['ReporterNotificationOmitted', 'PlanMade', 'MeasureStarted', 'EvaluationHeld'],
      ...['MeasureEnded', 'CasePlacedInUnit', 'CoworkerAdded', 'CoworkerRemoved'],
      ...['AccessGranted', 'AccessWithdrawn', 'EmergencyAccessTaken', 'EmergencyNoticeSent'],
      ...['EmergencyNoticeSeen', 'EmergencyAccessReviewed'],
      ...['CaseOpenedForReview', 'CaseReviewEnded'],
      ...['ConflictOfInterestRecorded', 'ConflictOfInterestLifted', 'CaseClosed', 'CaseReopened'],
    ];
    expect([...story].sort()).toEqual(Object.keys(caseEvents).sort());
    expect(changesOf(caseDecider, story)).toEqual(story);
  });

  it('is folded into a person, event by event', () => {
    const story = ['PersonRegistered', 'AddressGraded', 'PersonCorrected'];
    expect([...story].sort()).toEqual(Object.keys(personEvents).sort());
    expect(changesOf(personDecider, story)).toEqual(['PersonRegistered', 'AddressGraded']);
  });

  it('is folded into a message, event by event', () => {
    const story = ['MessageReceived', 'MessagePartStored', 'MessageRefused', 'MessageImported'];
    expect([...story].sort()).toEqual(Object.keys(messageEvents).sort());
    expect(changesOf(messageDecider, story)).toEqual(story);
  });

  it('is folded into a review of looks, event by event', () => {
    const story = ['LooksFollowedUp', 'LooksReviewed'];
    expect([...story].sort()).toEqual(Object.keys(lookReviewEvents).sort());
    expect(changesOf(lookReviewDecider, story)).toEqual(story);
  });

  it('is folded into an erasure, event by event', () => {
    const story = ['ErasureRequested', 'ErasureReviewed', 'ErasureDecided'];
    const done = [...story, 'ErasureBegun', 'ErasureCarriedOut'];
    expect([...done].sort()).toEqual(Object.keys(erasureEvents).sort());
    expect(changesOf(erasureDecider, done)).toEqual(done);
  });
});

/** The types of a story whose golden events, folded in order, each changed the state. */
function changesOf<State, Event>(
  decider: Decider<never, State, Event, unknown>,
  story: readonly string[],
): readonly string[] {
  const events = story.flatMap((type) => goldens.filter((golden) => golden.type === type));
  const states = events.map((_, index) => fold(decider, lifted<Event>(events.slice(0, index + 1))));
  return events.flatMap(({ type }, index) => {
    const before = index === 0 ? decider.initial : states[index - 1];
    return isSame(before, states[index]) ? [] : [type];
  });
}

function lifted<Event>(events: readonly Golden[]): readonly Happening<Event>[] {
  return events.flatMap((golden) => {
    const definition = definitions[golden.type];
    return definition ? [lift<Event>(golden, definition)] : [];
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
