import { err, ok, type Happening, type Result } from '@saksgang/kernel';
import type { CaseFile } from '../case/case-file.ts';
import {
  firstBroken,
  invalid,
  LIMITS,
  notAfter,
  onlyIf,
  required,
  validCode,
} from '../shared/checks.ts';
import { same } from '../shared/same.ts';
import { today } from '../shared/today.ts';
import type { ParticipationEvent } from './participation.events.ts';
import type {
  ChildStatement,
  ParticipationCommand,
  ParticipationRejection,
} from './participation.ts';

type Outcome = Result<readonly ParticipationEvent[], ParticipationRejection>;

/** § 1-4: what the child has said, or why the child has not been heard. */
export function decideParticipation(command: ParticipationCommand, file: CaseFile): Outcome {
  const { statementId, heardOn, manner, statement, approvedByChild } = command;
  const data = { statementId, heardOn, manner, statement, approvedByChild };
  const known = file.statements.find((candidate) => candidate.statementId === statementId);
  if (known) return same(known, data) ? ok([]) : err(invalid('statementId', 'contradicts'));
  return (
    firstBroken(
      notAfter('heardOn', heardOn, today(command)),
      validCode('manner', 'Medvirkning', manner, heardOn),
      required('statement', statement, LIMITS.text, 'bvl § 1-4'),
      // Nobody approves words that were never said.
      onlyIf(hasTakenPart(manner) || !approvedByChild, 'approvedByChild', 'contradicts'),
    ) ?? ok([{ type: 'ChildHeard', data }])
  );
}

/** Codes 1.x of MedvirkningType: the child has taken part. 2.x: the child has not. */
export function hasTakenPart(manner: string): boolean {
  return manner.startsWith('1.');
}

export function evolveStatements(
  statements: readonly ChildStatement[],
  event: Happening<ParticipationEvent>,
): readonly ChildStatement[] {
  return [...statements, event.data];
}
