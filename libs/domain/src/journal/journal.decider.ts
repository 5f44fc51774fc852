import { assertNever, err, ok, type Happening, type Result } from '@saksgang/kernel';
import type { CaseFile } from '../case/case-file.ts';
import {
  firstBroken,
  invalid,
  LIMITS,
  notAfter,
  notFound,
  optional,
  required,
} from '../shared/checks.ts';
import { same } from '../shared/same.ts';
import { today } from '../shared/today.ts';
import type { JournalEvent } from './journal.events.ts';
import type { JournalCommand, JournalRejection, Note } from './journal.ts';

type Outcome = Result<readonly JournalEvent[], JournalRejection>;
type Of<Type extends JournalCommand['type']> = Extract<JournalCommand, { readonly type: Type }>;

/** § 12-4: what is essential is written down, and a wrong note is corrected, never removed. */
export function decideJournal(command: JournalCommand, file: CaseFile): Outcome {
  switch (command.type) {
    case 'WriteNote':
      return write(command, file);
    case 'CorrectNote':
      return correct(command, file);
    default:
      return assertNever(command);
  }
}

function write(command: Of<'WriteNote'>, file: CaseFile): Outcome {
  const { noteId, kind, happenedOn, source, text } = command;
  const data = { noteId, kind, happenedOn, source, text };
  const known = file.notes.find((candidate) => candidate.noteId === noteId);
  if (known) {
    const isRepeat = same(known, { ...data, corrections: 0 });
    return isRepeat ? ok([]) : err(invalid('noteId', 'contradicts'));
  }
  return (
    firstBroken(
      notAfter('happenedOn', happenedOn, today(command)),
      optional('source', source, LIMITS.name),
      required('text', text, LIMITS.text, 'bvl § 12-4'),
    ) ?? ok([{ type: 'NoteWritten', data }])
  );
}

function correct({ noteId, text, reasons }: Of<'CorrectNote'>, file: CaseFile): Outcome {
  const note = file.notes.find((candidate) => candidate.noteId === noteId);
  if (!note) return notFound('note');
  if (note.text === text) return ok([]);
  return (
    firstBroken(
      required('text', text, LIMITS.text, 'bvl § 12-4'),
      required('reasons', reasons, LIMITS.text),
    ) ?? ok([{ type: 'NoteCorrected', data: { noteId, text, reasons } }])
  );
}

export function evolveNotes(
  notes: readonly Note[],
  event: Happening<JournalEvent>,
): readonly Note[] {
  const { type, data } = event;
  switch (type) {
    case 'NoteWritten':
      return [...notes, { ...data, corrections: 0 }];
    case 'NoteCorrected':
      return notes.map((note) =>
        note.noteId === data.noteId
          ? { ...note, text: data.text, corrections: note.corrections + 1 }
          : note,
      );
    default:
      return assertNever(type);
  }
}
