import { CaseId, type Act, type CaseCommand, type PersonId } from '@saksgang/domain';
import { idIn, streamName, type AppendRequest } from '@saksgang/event-store';
import { err, ok, type Clock, type Result } from '@saksgang/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { authorise } from '../access/authorise.ts';
import { CaseGate } from '../access/case-gate.ts';
import type { Scope } from '../access/requester.ts';
import { CASES, CLOCK, DIGEST, type CaseStreams, type Digest } from '../ports.ts';
import { derivedId, type IdKind } from '../shared/derived-ids.ts';
import { metadataOf } from '../shared/metadata.ts';
import {
  CASE_REFUSALS,
  expected,
  type AnyRefusal,
  type CaseChange,
  type CommandOrigin,
  type Refusal,
  type RefusalCode,
} from './case-message.ts';

/** What a command is made with, besides what its sender decided. */
export interface Making {
  /** Who acts, and the system's clock. */
  readonly act: Act;
  /** The id of something this command makes; the same each time the command is sent. */
  newId<Id extends string>(kind: IdKind<Id>, purpose: string): Id;
}

interface Carrying<Code extends RefusalCode> {
  readonly scope?: Scope;
  /** What this command may be refused for besides `CASE_REFUSALS`. */
  readonly also?: readonly Code[];
  /** The door, where the case need not be the sender's to open. */
  readonly through?: (gate: CaseGate) => Promise<{ readonly childId: PersonId } | null>;
}

interface Step {
  readonly origin: CommandOrigin;
  readonly caseId: CaseId;
  /** Whose key seals the case's personal fields. */
  readonly childId: PersonId;
  readonly command: CaseCommand;
  /** What the sender decided: sent again with another, the command id is refused. */
  readonly intent: object;
  /** What the same commit stores in other streams: see `CommandRequest`. */
  readonly alongside?: () => Promise<readonly AppendRequest[]>;
}

/** Carries commands to the case they are meant for: everything around a decision but the decision. */
@Injectable()
export class CaseCommands {
  constructor(
    @Inject(CASES) private readonly cases: CaseStreams,
    @Inject(CaseGate) private readonly gate: CaseGate,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DIGEST) private readonly digest: Digest,
  ) {}

  async carryOut<Intent extends { readonly caseId: CaseId }, Code extends RefusalCode = never>(
    { origin, intent }: { readonly intent: Intent; readonly origin: CommandOrigin },
    make: (making: Making & { readonly step: Omit<Intent, 'caseId'> }) => CaseCommand,
    { scope = 'CASE_WRITE', also = [], through }: Carrying<Code> = {},
  ): Promise<Result<CaseChange, Refusal<(typeof CASE_REFUSALS)[number] | Code>>> {
    authorise(origin.requester, scope);
    const { caseId, ...step } = intent;
    const opened =
      (await (through?.(this.gate) ?? this.gate.open(caseId, origin.requester))) ??
      (await this.gate.openAgain(caseId, origin.requester, origin.commandId));
    if (opened === null) return err({ code: 'NotFound', what: 'case' });
    const { childId } = opened;
    const command = make({ ...this.making(origin), step });
    const result = await this.append({ origin, caseId, childId, command, intent });
    return result.ok ? result : err(expected(result.error, [...CASE_REFUSALS, ...also]));
  }

  making({ requester, commandId }: CommandOrigin): Making {
    return {
      act: {
        by: requester.user.id,
        now: this.clock(),
        alsoAs: requester.alsoAs,
        superiors: requester.superiors,
      },
      newId: (kind, purpose) => derivedId(kind, commandId, purpose),
    };
  }

  /** Decides and stores one step, once. */
  async append({
    origin,
    caseId,
    childId,
    command,
    intent,
    alongside,
  }: Step): Promise<Result<CaseChange, AnyRefusal>> {
    const result = await this.cases.handle({
      stream: streamName('case', caseId),
      command,
      metadata: metadataOf(origin, this.digest({ type: command.type, intent })),
      now: command.now,
      subject: childId,
      ...(origin.expectedRevision !== undefined && { expectedRevision: origin.expectedRevision }),
      ...(alongside && { alongside }),
    });
    if (!result.ok) return result;
    const { stream: carriedOutIn, revision, position } = result.value;
    if (revision === null) throw new Error('a step was accepted in a case that does not exist');
    return ok({ caseId: CaseId.parse(idIn(carriedOutIn)), revision, position });
  }
}
