import { z } from 'zod';
import type { MakePlanInput } from '../generated/resolver-types.ts';
import { caseStep } from '../input/case-step.ts';
import { code, date, listOf, text } from '../input/fields.ts';

export const makePlanInput = z.object({
  ...caseStep,
  kind: code,
  startsOn: date,
  evaluateBy: date,
  goals: listOf(text, 50),
  content: text,
}) satisfies z.ZodType<unknown, MakePlanInput>;
