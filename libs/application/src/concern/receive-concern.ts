import { ConcernId, PersonId, type CaseCommand, type CaseId } from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import { err, type Result } from '@saksgang/kernel';
import { dateInNorway } from '@saksgang/law';
import type { CaseNumbers } from '@saksgang/registers';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { placingUnitOf } from '../access/cooperation.ts';
import { CaseCommands } from '../case/case-commands.ts';
import {
  expected,
  type CaseChange,
  type CommandOrigin,
  type Refusal,
  type StepOf,
} from '../case/case-message.ts';
import { ChildOfConcern, type ConcernChild } from '../person/child-of-concern.ts';
import { CASE_NUMBERS, CASES, USERS, type CaseStreams, type UserDirectory } from '../ports.ts';
import { caseIdOf, derivedId } from '../shared/derived-ids.ts';

type Step = StepOf<'ReceiveConcern', 'concernId' | 'open' | 'reporter'>;
type ReporterStep = Omit<StepOf<'ReceiveConcern'>['reporter'], 'reporterId'>;

export interface ReceiveConcernIntent extends Step {
  readonly child: ConcernChild;
  readonly reporter: ReporterStep;
}

const REFUSALS = ['InvalidField', 'NotFound', 'WrongPhase', 'CommandIdReused'] as const;
export type ReceiveConcernRefusal = Refusal<(typeof REFUSALS)[number]>;

/** Only its shape is looked at: the number itself is taken once nothing stands in the way. */
const NUMBER_TO_COME = '0000-0000';

/** Takes a concern in (§ 2-1). The child's case opens, or reopens, with it. */
export class ReceiveConcern extends Command<Result<CaseChange, ReceiveConcernRefusal>> {
  readonly intent: ReceiveConcernIntent;
  readonly origin: Omit<CommandOrigin, 'expectedRevision'>;
  constructor(intent: ReceiveConcernIntent, origin: Omit<CommandOrigin, 'expectedRevision'>) {
    super();
    this.intent = intent;
    this.origin = origin;
  }
}

/**
 * Case number, person and case are three places. What could refuse is asked before the first of them is
 * written. Person and case are stored by one commit; where the engine has none over two streams, the person goes
 * first, and nobody is told before the case is there too. A crash in between is healed by sending the same command
 * again, since every id is derived.
 */
@CommandHandler(ReceiveConcern)
export class ReceiveConcernHandler implements ICommandHandler<ReceiveConcern> {
  constructor(
    @Inject(CASES) private readonly cases: CaseStreams,
    @Inject(CaseCommands) private readonly commands: CaseCommands,
    @Inject(ChildOfConcern) private readonly children: ChildOfConcern,
    @Inject(CASE_NUMBERS) private readonly numbers: CaseNumbers,
    @Inject(USERS) private readonly users: UserDirectory,
  ) {}

  async execute({
    origin,
    intent,
  }: ReceiveConcern): Promise<Result<CaseChange, ReceiveConcernRefusal>> {
    const { requester } = origin;
    authorise(requester, 'CASE_WRITE');
    const command = this.commandOf(intent, origin);
    const child = await this.children.find(intent.child, origin);
    if (!child.ok) return child;
    const refusal = await this.rehearse(
      command,
      caseIdOf(requester.tenant, child.value),
      child.value,
    );
    if (refusal !== null) return err(refusal);

    const registered = await this.children.register(intent.child, origin);
    if (!registered.ok) return registered;
    const { childId, alongside } = registered.value;
    const caseId = caseIdOf(requester.tenant, childId);
    const year = Number(dateInNorway(command.now).slice(0, 4));
    const caseNumber = await this.numbers.numberFor(requester.tenant, caseId, year);
    const result = await this.commands.append({
      origin,
      caseId,
      childId,
      // The time anew: the case begins after its child is known, also as of its first event.
      command: {
        ...command,
        ...this.commands.making(origin).act,
        open: { caseNumber, childId, unit: placingUnitOf(requester.user, this.users) },
      },
      intent,
      alongside,
    });
    return result.ok ? result : err(expected(result.error, REFUSALS));
  }

  private commandOf({ child: _, ...step }: ReceiveConcernIntent, origin: CommandOrigin) {
    const { act, newId } = this.commands.making(origin);
    const concernId = newId(ConcernId, 'concern');
    // The reporter's name is sealed under a key of its own: another concern's reporter is another subject.
    const reporterId = derivedId(PersonId, concernId, 'reporter');
    const reporter = { ...step.reporter, reporterId };
    return { type: 'ReceiveConcern' as const, ...act, ...step, concernId, reporter };
  }

  private async rehearse(
    command: ReturnType<ReceiveConcernHandler['commandOf']>,
    caseId: CaseId,
    childId: PersonId,
  ): Promise<ReceiveConcernRefusal | null> {
    const { state } = await this.cases.load(streamName('case', caseId));
    // Sent before: the store tells a repeat from another concern under the same command id.
    if (state.concerns.some(({ concernId }) => concernId === command.concernId)) return null;
    const opening: CaseCommand = {
      ...command,
      open: { caseNumber: NUMBER_TO_COME, childId, unit: null },
    };
    const answer = this.cases.decider.decide(opening, state);
    return answer.ok ? null : expected(answer.error, REFUSALS);
  }
}
