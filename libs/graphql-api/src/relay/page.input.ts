import { z } from 'zod';
import { first, name, optional, position } from '../input/fields.ts';

/** What every question across cases is asked with. */
export const page = {
  first,
  after: optional(name),
  minPosition: optional(position),
};

export const searchArguments = z.object({ ...page, text: name });
