import { UserId } from '@saksgang/domain';
import { z } from 'zod';
import type {
  AssignCaseInput,
  CloseCaseInput,
  ReopenCaseInput,
} from '../generated/resolver-types.ts';
import { caseStep } from '../input/case-step.ts';
import { id, text } from '../input/fields.ts';

export const assignCaseInput = z.object({ ...caseStep, to: id(UserId) }) satisfies z.ZodType<
  unknown,
  AssignCaseInput
>;

export const closeCaseInput = z.object({ ...caseStep, reasons: text }) satisfies z.ZodType<
  unknown,
  CloseCaseInput
>;

export const reopenCaseInput = z.object({ ...caseStep, reasons: text }) satisfies z.ZodType<
  unknown,
  ReopenCaseInput
>;
