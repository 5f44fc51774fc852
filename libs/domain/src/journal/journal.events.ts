import type { EventDefinitions, Fact, LocalDate, Personal } from '@saksgang/kernel';
import type { NoteId } from '../shared/ids.ts';

/** § 12-4: facts and professional assessments are told apart. */
export type NoteKind = 'Fact' | 'Assessment';

/** Stored for good. Never rename a type or a field: raise the version and add an upcaster. */
export type NoteWritten = Fact<
  'NoteWritten',
  {
    noteId: NoteId;
    kind: NoteKind;
    happenedOn: LocalDate;
    /** Who or what it comes from; null when it is our own observation. */
    source: Personal<string> | null;
    text: Personal<string>;
  }
>;
/** The wrong text stays as what was known; this one stands from now on. */
export type NoteCorrected = Fact<
  'NoteCorrected',
  { noteId: NoteId; text: Personal<string>; reasons: Personal<string> }
>;

export type JournalEvent = NoteWritten | NoteCorrected;

export const journalEvents: EventDefinitions<JournalEvent> = {
  NoteWritten: { version: 1, personal: { source: 'stream', text: 'stream' } },
  NoteCorrected: { version: 1, personal: { text: 'stream', reasons: 'stream' } },
};
