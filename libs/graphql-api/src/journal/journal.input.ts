import { NoteId, type NoteKind } from '@saksgang/domain';
import { z } from 'zod';
import type { CorrectNoteInput, WriteNoteInput } from '../generated/resolver-types.ts';
import { caseStep } from '../input/case-step.ts';
import { date, id, known, name, optional, text } from '../input/fields.ts';

export const writeNoteInput = z.object({
  ...caseStep,
  kind: known<NoteKind>(),
  happenedOn: date,
  source: optional(name),
  text,
}) satisfies z.ZodType<unknown, WriteNoteInput>;

export const correctNoteInput = z.object({
  ...caseStep,
  noteId: id(NoteId),
  text,
  reasons: text,
}) satisfies z.ZodType<unknown, CorrectNoteInput>;
