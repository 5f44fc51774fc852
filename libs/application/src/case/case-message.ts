import type { CaseCommand, CaseId, CaseRejection } from '@saksgang/domain';
import type { CommandIdReused, Position, StaleRevision } from '@saksgang/event-store';
import type { Result } from '@saksgang/kernel';
import { Command } from '@nestjs/cqrs';
import type { Requester } from '../access/requester.ts';

/** Who sends a command, under which id, and on what they had seen. */
export interface CommandOrigin {
  readonly requester: Requester;
  /** A UUID of the client's choosing: the same id is the same command. */
  readonly commandId: string;
  /** The revision the sender saw. Left out: whatever stands. */
  readonly expectedRevision?: number;
}

/** The case after a step, and the position to wait for in lists. */
export interface CaseChange {
  readonly caseId: CaseId;
  readonly revision: number;
  readonly position: Position;
}

export type AnyRefusal = CaseRejection | StaleRevision | CommandIdReused;
export type RefusalCode = AnyRefusal['code'];
export type Refusal<Code extends RefusalCode> = Extract<AnyRefusal, { readonly code: Code }>;

/** What any step in a case may be refused for. */
export const CASE_REFUSALS = [
  'InvalidField',
  'NotFound',
  'WrongPhase',
  'StaleRevision',
  'CommandIdReused',
] as const satisfies readonly RefusalCode[];
export type CaseRefusal = Refusal<(typeof CASE_REFUSALS)[number]>;

/** Narrows to the refusals a command is known to give. @throws Error for any other: a fault of ours. */
export function expected<Code extends RefusalCode>(
  refusal: AnyRefusal,
  codes: readonly Code[],
): Refusal<Code> {
  if (isOneOf(refusal, codes)) return refusal;
  throw new Error(`${refusal.code} is not a refusal this command may give`);
}

function isOneOf<Code extends RefusalCode>(
  refusal: AnyRefusal,
  codes: readonly Code[],
): refusal is Refusal<Code> {
  return codes.some((code) => code === refusal.code);
}

/** What the sender decides of a command: all but who, when, and the ids of what it makes. */
export type StepOf<Type extends CaseCommand['type'], Made extends string = never> = Omit<
  Extract<CaseCommand, { readonly type: Type }>,
  'type' | 'by' | 'now' | Made
>;

export type IntentOf<Type extends CaseCommand['type'], Made extends string = never> = StepOf<
  Type,
  Made
> & { readonly caseId: CaseId };

/** A command to one case, as it travels on the bus. */
export abstract class CaseMessage<
  Intent extends { readonly caseId: CaseId },
  Refused = CaseRefusal,
> extends Command<Result<CaseChange, Refused>> {
  readonly intent: Intent;
  readonly origin: CommandOrigin;
  constructor(intent: Intent, origin: CommandOrigin) {
    super();
    this.intent = intent;
    this.origin = origin;
  }
}
