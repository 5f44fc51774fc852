import type { LocalDate, Personal } from '@saksgang/kernel';
import type { Act } from '../shared/act.ts';
import type { StatementId } from '../shared/ids.ts';
import type { InvalidField, WrongPhase } from '../shared/rejections.ts';

export interface ChildStatement {
  readonly statementId: StatementId;
  readonly heardOn: LocalDate;
  readonly manner: string;
  readonly statement: Personal<string>;
  readonly approvedByChild: boolean;
}

export type ParticipationCommand = Act & {
  readonly type: 'HearChild';
  readonly statementId: StatementId;
  readonly heardOn: LocalDate;
  readonly manner: string;
  readonly statement: string;
  readonly approvedByChild: boolean;
};

export type ParticipationRejection = InvalidField | WrongPhase;
