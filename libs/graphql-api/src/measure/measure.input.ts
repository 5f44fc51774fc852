import { DecisionId, MeasureId } from '@saksgang/domain';
import { z } from 'zod';
import type { EndMeasureInput, StartMeasureInput } from '../generated/resolver-types.ts';
import { caseStep } from '../input/case-step.ts';
import { code, date, id, optional, text } from '../input/fields.ts';

export const startMeasureInput = z.object({
  ...caseStep,
  decisionId: id(DecisionId),
  category: code,
  clarification: optional(text),
  startedOn: date,
}) satisfies z.ZodType<unknown, StartMeasureInput>;

export const endMeasureInput = z.object({
  ...caseStep,
  measureId: id(MeasureId),
  endedOn: date,
  reasons: text,
}) satisfies z.ZodType<unknown, EndMeasureInput>;
