import { z } from 'zod';
import { code, listOf, optional, text } from '../input/fields.ts';

/** Codes with the words that belong to them. */
export const codedContents = listOf(z.object({ code, clarification: optional(text) }), 50);
