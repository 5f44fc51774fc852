import { InvestigationId } from '@saksgang/domain';
import { z } from 'zod';
import { codedContents } from '../codes/codes.input.ts';
import type {
  AssessInvestigationInput,
  ExtendInvestigationInput,
  MakeInvestigationPlanInput,
} from '../generated/resolver-types.ts';
import { caseStep } from '../input/case-step.ts';
import { id, text } from '../input/fields.ts';

const investigationId = id(InvestigationId);

export const makeInvestigationPlanInput = z.object({
  ...caseStep,
  investigationId,
  plan: text,
}) satisfies z.ZodType<unknown, MakeInvestigationPlanInput>;

export const extendInvestigationInput = z.object({
  ...caseStep,
  investigationId,
  reasons: text,
}) satisfies z.ZodType<unknown, ExtendInvestigationInput>;

export const assessInvestigationInput = z.object({
  ...caseStep,
  investigationId,
  assessment: text,
  grounds: codedContents,
}) satisfies z.ZodType<unknown, AssessInvestigationInput>;
