import { describe, expect, it } from '@jest/globals';
import { impostorOf, screenConcern, writeNote } from '../load/commands.ts';
import { Ledger, type Answer, type Command } from '../load/ledger.ts';
import { random } from '../random.ts';
import { checkOrder, checkStored, checkTold } from './check-events.ts';
import type { StoredEvent } from '../stage/event-log.ts';
import type { ToldEvent } from './told-events.ts';

const chance = random('verdict');
const aCase = { caseId: chance.uuid(), concernId: chance.uuid(), revision: 1 };
const note = writeNote(chance, aCase, null);
const review = investigating();

const acknowledged: Answer = {
  status: 'acknowledged',
  caseId: aCase.caseId,
  concernId: null,
  revision: 0,
  position: '1',
};
const refused: Answer = { status: 'refused', code: 'WrongPhase' };
const unanswered: Answer = { status: 'unanswered', reason: 'ECONNRESET' };

const noteEvent: StoredEvent = {
  position: '1',
  stream: `case-${aCase.caseId}`,
  revision: 0,
  type: 'NoteWritten',
  eventId: chance.uuid(),
  commandId: note.commandId,
  recordedAt: '2026-01-05T08:00:00.000Z',
};
const next: StoredEvent = {
  ...noteEvent,
  position: '2',
  revision: 1,
  eventId: chance.uuid(),
  recordedAt: '2026-01-05T08:00:01.000Z',
};
const told: ToldEvent = { ...noteEvent, id: 'event', caseId: aCase.caseId, words: note.mark ?? '' };
const DENSE = { isDense: true };
const SPARSE = { isDense: false };

/** A review that leaves two events. */
function investigating(): Command {
  for (;;) {
    const command = screenConcern(chance, aCase);
    if (command.leaves.length === 2) return command;
  }
}

function ledgerOf(command: Command, ...answers: readonly Answer[]): Ledger {
  const ledger = new Ledger();
  ledger.begin(command);
  for (const answer of answers) ledger.note(command, answer);
  return ledger;
}

describe('The verdict has nothing to complain of', () => {
  it('when what was acknowledged stands once, where the answer said', () => {
    const ledger = ledgerOf(note, unanswered, acknowledged, acknowledged);
    expect(checkStored(ledger, [noteEvent])).toEqual([]);
    expect(checkTold(ledger, [told])).toEqual([]);
    expect(checkOrder([noteEvent, next], DENSE)).toEqual([]);
    expect(checkOrder([noteEvent, { ...next, position: '812' }], SPARSE)).toEqual([]);
  });

  it('when what nobody answered is there, or is not', () => {
    const ledger = ledgerOf(note, unanswered);
    expect(checkStored(ledger, [noteEvent])).toEqual([]);
    expect(checkStored(ledger, [])).toEqual([]);
    expect(checkTold(ledger, [])).toEqual([]);
  });
});

describe('The verdict names', () => {
  it.each([
    ['what was acknowledged and is lost', ledgerOf(note, acknowledged), []],
    ['what is there twice', ledgerOf(note, acknowledged), [noteEvent, next]],
    ['what was refused and is there', ledgerOf(note, refused), [noteEvent]],
    ['what nobody sent', new Ledger(), [noteEvent]],
    [
      'what is half there',
      ledgerOf(review, unanswered),
      [{ ...noteEvent, type: 'ConcernScreened', commandId: review.commandId }],
    ],
    ['an acknowledgement taken back', ledgerOf(note, acknowledged, refused), [noteEvent]],
    [
      'another answer than the first',
      ledgerOf(note, acknowledged, { ...acknowledged, revision: 7 }),
      [noteEvent],
    ],
    ['what stands elsewhere', ledgerOf(note, { ...acknowledged, revision: 7 }), [noteEvent]],
  ])('%s', (_what, ledger, stored) => {
    expect(checkStored(ledger, stored).length).toBeGreaterThan(0);
  });

  it.each([
    ['what is told to nobody', ledgerOf(note, acknowledged), []],
    ['what is told twice', ledgerOf(note, acknowledged), [told, { ...told, revision: 1 }]],
    ['what is told as something else', ledgerOf(note, acknowledged), [{ ...told, type: 'Else' }]],
    ['a refused command’s words', ledgerOf(note, refused), [told]],
  ])('%s, as seen from outside', (_what, ledger, events) => {
    expect(checkTold(ledger, events).length).toBeGreaterThan(0);
  });

  it('other words that were let in under the id of a command', () => {
    const ledger = ledgerOf(note, acknowledged);
    const impostor = impostorOf(chance, note);
    ledger.noteImpostor(impostor, unanswered);
    const letIn = { ...told, revision: 1, words: impostor.mark ?? '' };
    expect(checkTold(ledger, [told])).toEqual([]);
    expect(checkTold(ledger, [told, letIn])).toHaveLength(1);
  });

  it.each([
    ['a gap', [noteEvent, { ...next, position: '3' }]],
    ['an order that is another', [next, noteEvent]],
    ['an event id that is there twice', [noteEvent, { ...next, eventId: noteEvent.eventId }]],
    ['a revision that is missing', [noteEvent, { ...next, revision: 2 }]],
    ['time that runs back', [noteEvent, { ...next, recordedAt: '2026-01-05T07:59:59.999Z' }]],
  ])('%s in the feed', (_what, stored) => {
    expect(checkOrder(stored, DENSE).length).toBeGreaterThan(0);
  });

  it('an order that is another, also where positions leave gaps', () => {
    expect(checkOrder([next, noteEvent], SPARSE).length).toBeGreaterThan(0);
  });
});
