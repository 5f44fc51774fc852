import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { isRedacted, type EventDefinition } from '@saksgang/kernel';
import fc from 'fast-check';
import { erasureEvents } from '../erasure/erasure.events.ts';
import { lookReviewEvents } from '../look/look-review.events.ts';
import { lookEvents } from '../look/look.events.ts';
import { messageEvents } from '../message/message.events.ts';
import { personDecider } from '../person/person.decider.ts';
import { personEvents } from '../person/person.events.ts';
import { anyCommand } from '../testing/any-command.ts';
import { lift, readGolden, valuesAt } from '../testing/golden.fixture.ts';
import {
  correctPerson,
  gradeAddress,
  openCase,
  receiveConcern,
  registerPerson,
} from '../testing/index.ts';
import { redact } from '../testing/redact.fixture.ts';
import type { CaseCommand, CaseEvent, CaseFile } from './case-file.ts';
import { caseDecider } from './case.decider.ts';
import { caseEvents } from './case.events.ts';
import { childLastSeen } from './child-seen.ts';
import { nextStepOf } from './next-step.ts';
import { phaseOf } from './phase.ts';
import { runningDeadlines } from './running-deadlines.ts';

const SRC = new URL('../', import.meta.url);
const definitions: Readonly<Record<string, EventDefinition>> = {
  ...caseEvents,
  ...personEvents,
  ...messageEvents,
  ...erasureEvents,
  ...lookEvents,
  ...lookReviewEvents,
};
const goldens = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /golden.[^/\\]+[.]json$/.test(path))
  .map((path) => readGolden(path, readFileSync(new URL(path, SRC), 'utf8')));

/** Everything that is asked of a case beside what stands in it. */
function look(file: CaseFile): unknown {
  return [nextStepOf(file), phaseOf(file), runningDeadlines(file), childLastSeen(file)];
}

describe('An event whose subject is erased', () => {
  it.each(goldens.map((golden) => [golden.type, golden] as const))(
    '%s: no personal word is left, and the fact stands',
    (type, golden) => {
      const definition = definitions[type];
      if (!definition) throw new Error(`${type} has no definition`);
      const event = lift<CaseEvent>(golden, definition);
      const erased = redact(event, definition);
      const left = Object.keys(definition.personal).flatMap((path) => valuesAt(erased.data, path));
      expect(left.filter((value) => !isRedacted(value))).toEqual([]);
      expect(Object.keys(erased.data)).toEqual(Object.keys(event.data));
    },
  );
});

describe('A history in which anybody’s words are erased, in any events', () => {
  const erasedPaths = fc.func(fc.boolean());

  /** Decides the commands one after the other, on a file in which words are erased as time goes by. */
  function live(
    commands: readonly CaseCommand[],
    isErased: (path: string, at: number) => boolean,
  ): readonly CaseFile[] {
    let file = caseDecider.initial;
    const seen = [file];
    for (const [at, command] of [openCase(), receiveConcern(), ...commands].entries()) {
      const decided = caseDecider.decide(command, file);
      for (const event of decided.ok ? decided.value : []) {
        const read = redact(event, caseEvents[event.type], (path) => isErased(path, at));
        file = caseDecider.evolve(file, { ...read, by: command.by, at: command.now });
        seen.push(file);
      }
    }
    return seen;
  }

  it('folds at every step, can be asked everything, and takes the next command', () => {
    const commands = fc.array(anyCommand, { maxLength: 60 });
    fc.assert(
      fc.property(commands, erasedPaths, (steps, isErased) => {
        for (const file of live(steps, isErased)) expect(look(file)).toHaveLength(4);
      }),
    );
  });

  /** What the commands came to while every word could still be read, folded again without a word. */
  function afterwards(commands: readonly CaseCommand[]): readonly CaseFile[] {
    let [whole, erased] = [caseDecider.initial, caseDecider.initial];
    const seen = [erased];
    for (const command of [openCase(), receiveConcern(), ...commands]) {
      const decided = caseDecider.decide(command, whole);
      for (const event of decided.ok ? decided.value : []) {
        const made = { by: command.by, at: command.now };
        whole = caseDecider.evolve(whole, { ...event, ...made });
        const read = redact(event, caseEvents[event.type]);
        erased = caseDecider.evolve(erased, { ...read, ...made });
        seen.push(erased);
      }
    }
    return seen;
  }

  it('is the same story as before: only the words are gone', () => {
    const commands = fc.array(anyCommand, { maxLength: 60 });
    fc.assert(
      fc.property(commands, (steps) => {
        expect(afterwards(steps).map(look)).toEqual(live(steps, () => false).map(look));
      }),
    );
  });
});

describe('A person who is erased', () => {
  it('is folded, and takes commands without a fault', () => {
    const steps = [registerPerson(), gradeAddress(), correctPerson()];
    const answers = steps.map((_, upTo) =>
      steps.slice(0, upTo + 1).reduce((person, command) => {
        const decided = personDecider.decide(command, person);
        return (decided.ok ? decided.value : []).reduce(
          (at, event) =>
            personDecider.evolve(at, {
              ...redact(event, personEvents[event.type]),
              by: command.by,
              at: command.now,
            }),
          person,
        );
      }, personDecider.initial),
    );
    expect(answers.map(({ status }) => status)).toEqual(['Registered', 'Registered', 'Registered']);
  });
});
