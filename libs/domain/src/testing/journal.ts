import type { NoteCorrected, NoteWritten } from '../journal/journal.events.ts';
import type { JournalCommand } from '../journal/journal.ts';
import { actOn, days, ids } from './people.ts';

type Of<Type extends JournalCommand['type']> = Extract<JournalCommand, { readonly type: Type }>;

const note = {
  noteId: ids.note,
  kind: 'Fact',
  happenedOn: days.investigationPlanned,
  source: 'Mor, telefon',
  text: 'Mor forteller at hun har fått ny jobb.',
} as const;

const correction = {
  noteId: ids.note,
  text: 'Mor forteller at hun har søkt ny jobb.',
  reasons: 'Misforstått i telefonen.',
} as const;

export function aWrittenNote(data: Partial<NoteWritten['data']> = {}): NoteWritten {
  return { type: 'NoteWritten', data: { ...note, ...data } };
}

export function aCorrectedNote(data: Partial<NoteCorrected['data']> = {}): NoteCorrected {
  return { type: 'NoteCorrected', data: { ...correction, ...data } };
}

export function writeNote(part: Partial<Of<'WriteNote'>> = {}): Of<'WriteNote'> {
  return { type: 'WriteNote', ...actOn(days.investigationPlanned), ...note, ...part };
}

export function correctNote(part: Partial<Of<'CorrectNote'>> = {}): Of<'CorrectNote'> {
  return { type: 'CorrectNote', ...actOn(days.heard), ...correction, ...part };
}
