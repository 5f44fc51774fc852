import {
  err,
  ok,
  type Decider,
  type EventDefinitions,
  type Fact,
  type Personal,
} from '@saksgang/kernel';

/** The smallest thing with a history: notes are written until the book is closed. */
export type NotebookEvent =
  Fact<'NoteWritten', { readonly text: Personal<string> }> | Fact<'BookClosed', object>;

export type NotebookCommand =
  | { readonly type: 'WriteNotes'; readonly texts: readonly string[] }
  | { readonly type: 'CloseBook' };

export interface Notebook {
  readonly notes: readonly Personal<string>[];
  readonly writers: readonly string[];
  readonly isClosed: boolean;
}

export interface BookIsClosed {
  readonly code: 'BookIsClosed';
}

export const notebookEvents: EventDefinitions<NotebookEvent> = {
  NoteWritten: { version: 1, personal: { text: 'stream' } },
  BookClosed: { version: 1, personal: {} },
};

export const notebook: Decider<NotebookCommand, Notebook, NotebookEvent, BookIsClosed> = {
  initial: { notes: [], writers: [], isClosed: false },
  decide(command, book) {
    if (command.type === 'CloseBook') {
      return ok(book.isClosed ? [] : [{ type: 'BookClosed', data: {} }]);
    }
    if (book.isClosed) return err({ code: 'BookIsClosed' });
    return ok(command.texts.map((text) => ({ type: 'NoteWritten', data: { text } })));
  },
  evolve(book, event) {
    if (event.type === 'BookClosed') return { ...book, isClosed: true };
    return {
      ...book,
      notes: [...book.notes, event.data.text],
      writers: [...book.writers, event.by],
    };
  },
};
