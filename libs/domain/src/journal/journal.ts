import type { LocalDate, Personal } from '@saksgang/kernel';
import type { Act } from '../shared/act.ts';
import type { NoteId } from '../shared/ids.ts';
import type { InvalidField, NotFound, WrongPhase } from '../shared/rejections.ts';
import type { NoteKind } from './journal.events.ts';

export interface Note {
  readonly noteId: NoteId;
  readonly kind: NoteKind;
  readonly happenedOn: LocalDate;
  readonly source: Personal<string> | null;
  readonly text: Personal<string>;
  readonly corrections: number;
}

export type JournalCommand =
  | (Act & {
      readonly type: 'WriteNote';
      readonly noteId: NoteId;
      readonly kind: NoteKind;
      readonly happenedOn: LocalDate;
      readonly source: string | null;
      readonly text: string;
    })
  | (Act & {
      readonly type: 'CorrectNote';
      readonly noteId: NoteId;
      readonly text: string;
      readonly reasons: string;
    });

export type JournalRejection = InvalidField | NotFound | WrongPhase;
