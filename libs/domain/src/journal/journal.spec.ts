import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate } from '@saksgang/kernel';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseFile,
  aCaseThatIs,
  aClosedCase,
  aCorrectedNote,
  aReopenedCase,
  aWrittenNote,
  correctNote,
  days,
  noonOf,
  writeNote,
} from '../testing/index.ts';

const aCase = spec(caseDecider);
const open = aCaseThatIs('Investigating');

describe('Writing in the journal (§ 12-4)', () => {
  it('keeps what happened, when, and who says so', () => {
    aCase
      .given(...open)
      .when(writeNote())
      .then(aWrittenNote());
    aCase
      .given(...open)
      .when(writeNote({ source: null }))
      .then(aWrittenNote({ source: null }));
  });

  it('has words, of what has happened already', () => {
    aCase
      .given(...open)
      .when(writeNote({ text: '' }))
      .thenRejected(invalid('text', 'required', 'bvl § 12-4'));
    aCase
      .given(...open)
      .when(writeNote({ source: 'a'.repeat(201) }))
      .thenRejected(invalid('source', 'tooLong'));
    aCase
      .given(...open)
      .when(writeNote({ happenedOn: localDate('2026-01-15') }))
      .thenRejected(invalid('happenedOn', 'inTheFuture'));
  });

  it('stays quiet when the same note is written twice', () => {
    aCase
      .given(...open, aWrittenNote())
      .when(writeNote())
      .thenNothing();
    aCase
      .given(...open, aWrittenNote())
      .when(writeNote({ kind: 'Assessment' }))
      .thenRejected(invalid('noteId', 'contradicts'));
  });

  it('rests while the case is closed, and goes on when it is reopened', () => {
    const now = noonOf(days.closed);
    aCase
      .given(...aCaseThatIs('Closed'))
      .when(writeNote({ now }))
      .thenRejected({ code: 'WrongPhase', reason: 'caseClosed', since: days.closed });
    aCase
      .given(...open, aClosedCase(), aReopenedCase())
      .when(writeNote({ now }))
      .then(aWrittenNote());
  });
});

describe('Correcting a note', () => {
  const written = [...open, aWrittenNote()];

  it('puts the right words in place of the wrong ones, with reasons', () => {
    aCase
      .given(...written)
      .when(correctNote())
      .then(aCorrectedNote());
    aCase
      .given(...written)
      .when(correctNote({ reasons: '' }))
      .thenRejected(invalid('reasons', 'required'));
    aCase
      .given(...written)
      .when(correctNote({ text: '' }))
      .thenRejected(invalid('text', 'required', 'bvl § 12-4'));
  });

  it('stays quiet when the words stand already', () => {
    aCase
      .given(...written, aCorrectedNote())
      .when(correctNote())
      .thenNothing();
  });

  it('names a note of the case', () => {
    aCase
      .given(...open)
      .when(correctNote())
      .thenRejected({ code: 'NotFound', what: 'note' });
  });

  it('counts its corrections and shows the last words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (texts) => {
        const corrections = texts.map((text) => aCorrectedNote({ text }));
        const [note] = aCaseFile([...written, ...corrections]).notes;
        expect(note?.corrections).toBe(texts.length);
        expect(note?.text).toBe(texts.at(-1) ?? aWrittenNote().data.text);
      }),
    );
  });
});
