import { z } from 'zod';
import type { HearChildInput } from '../generated/resolver-types.ts';
import { caseStep } from '../input/case-step.ts';
import { code, date, text } from '../input/fields.ts';

export const hearChildInput = z.object({
  ...caseStep,
  heardOn: date,
  manner: code,
  statement: text,
  approvedByChild: z.boolean(),
}) satisfies z.ZodType<unknown, HearChildInput>;
