import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, type Happening } from '@saksgang/kernel';
import { anyCommand } from '../testing/any-command.ts';
import { aCaseThatIs } from '../testing/index.ts';
import type { CaseCommand, CaseEvent, CaseFile } from './case-file.ts';
import { caseDecider } from './case.decider.ts';
import { nextStepOf } from './next-step.ts';
import { phaseOf } from './phase.ts';
import { runningDeadlines } from './running-deadlines.ts';

/** From nothing or from the middle of the example case, whatever anybody may ask for next. */
const anyStart = fc.constantFrom<readonly Happening<CaseEvent>[]>(
  [],
  aCaseThatIs('Received'),
  aCaseThatIs('Heard'),
  aCaseThatIs('Proposed'),
  aCaseThatIs('Measured'),
  aCaseThatIs('Closed'),
);
const anyCommands = fc.array(anyCommand, { maxLength: 40 });

describe('A whole case, whatever is asked of it', () => {
  it('answers every command with events or a named refusal, and never throws', () => {
    fc.assert(
      fc.property(anyStart, anyCommands, (start, commands) => {
        let history = start;
        for (const command of commands) {
          const answer = caseDecider.decide(command, fold(caseDecider, history));
          expect(answer.ok ? answer.value : answer.error.code).toBeTruthy();
          history = [...history, ...eventsOf(command, fold(caseDecider, history))];
        }
        expect(fold(caseDecider, history)).toEqual(fold(caseDecider, history));
      }),
    );
  });

  it('adds nothing when an accepted command is sent again', () => {
    fc.assert(
      fc.property(anyStart, anyCommands, (start, commands) => {
        let file = fold(caseDecider, start);
        for (const command of commands) {
          const accepted = eventsOf(command, file);
          file = accepted.reduce(caseDecider.evolve, file);
          if (accepted.length > 0) expect(eventsOf(command, file)).toEqual([]);
        }
      }),
    );
  });

  it('keeps what the law demands of it', () => {
    fc.assert(
      fc.property(anyStart, anyCommands, (start, commands) => {
        let file = fold(caseDecider, start);
        for (const command of commands) {
          file = eventsOf(command, file).reduce(caseDecider.evolve, file);
          expect(breaches(file)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can be looked at from every side, wherever it stands', () => {
    fc.assert(
      fc.property(anyStart, anyCommands, (start, commands) => {
        const file = commands.reduce(afterCommand, fold(caseDecider, start));
        const due = runningDeadlines(file).map(({ dueOn }) => dueOn);
        expect(due).toEqual([...due].sort());
        expect([phaseOf(file), nextStepOf(file)]).not.toContain(undefined);
      }),
    );
  });
});

describe('A case without events', () => {
  it('is not opened', () => {
    expect(caseDecider.initial.status).toBe('NotOpened');
  });
});

function afterCommand(file: CaseFile, command: CaseCommand): CaseFile {
  return eventsOf(command, file).reduce(caseDecider.evolve, file);
}

function eventsOf(command: CaseCommand, file: CaseFile): readonly Happening<CaseEvent>[] {
  const answer = caseDecider.decide(command, file);
  if (!answer.ok) return [];
  return answer.value.map((event) => ({ ...event, by: command.by, at: command.now }));
}

function breaches(file: CaseFile): readonly string[] {
  const running = file.investigations.filter(({ conclusion }) => conclusion === null);
  const unfinished =
    running.length > 0 ||
    file.concerns.some(({ screening }) => screening === null) ||
    file.measures.some(({ ended }) => ended === null) ||
    file.plans.some(({ endedOn }) => endedOn === null);
  const isApproved = (id: string) =>
    file.decisions.some(({ decisionId, approved }) => decisionId === id && approved !== null);
  const found = {
    'two investigations at once (§ 2-2)': running.length > 1,
    'closed, but not finished': file.status === 'Closed' && unfinished,
    'approved by its proposer': file.decisions.some(
      ({ approved, proposedBy }) => approved?.by === proposedBy,
    ),
    'an ending without a decision (§ 2-5)': file.investigations.some(
      ({ conclusion }) => conclusion !== null && !isApproved(conclusion.decisionId),
    ),
    'a measure without a decision': file.measures.some(({ decisionId }) => !isApproved(decisionId)),
    'an assessment without the child (§ 1-4)':
      file.investigations.some(({ assessment }) => assessment !== null) &&
      file.statements.length === 0,
  };
  return Object.entries(found).flatMap(([breach, isFound]) => (isFound ? [breach] : []));
}
