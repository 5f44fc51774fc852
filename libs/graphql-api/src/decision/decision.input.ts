import {
  DecisionId,
  InvestigationId,
  type DecisionKind,
  type DecisionSection,
  type LegalBasis,
  type ReturnCause,
} from '@saksgang/domain';
import { z } from 'zod';
import type {
  ApproveDecisionInput,
  ProposeDecisionInput,
  ReturnDecisionInput,
} from '../generated/resolver-types.ts';
import { caseStep } from '../input/case-step.ts';
import { code, id, known, listOf, name, optional, text } from '../input/fields.ts';

const LAWS = ['BVL2021', 'BVL', 'BL1981'] as const satisfies readonly LegalBasis['law'][];

const law = z.string().transform((given, context) => {
  const known = LAWS.find((candidate) => candidate === given);
  if (known !== undefined) return known;
  context.addIssue({ code: 'custom', message: 'notInCodeList' });
  return z.NEVER;
});

const legalBasis = z.object({
  law,
  chapter: code,
  paragraph: code,
  subsection: optional(code),
  letter: optional(code),
});

const section = z.object({
  section: known<DecisionSection>(),
  text,
  notApplicable: z.boolean(),
});

export const proposeDecisionInput = z.object({
  ...caseStep,
  decisionId: optional(id(DecisionId)),
  investigationId: optional(id(InvestigationId)),
  kind: known<DecisionKind>(),
  outcome: optional(code),
  title: name,
  legalBasis,
  sections: listOf(section, 20),
}) satisfies z.ZodType<unknown, ProposeDecisionInput>;

const proposal = { decisionId: id(DecisionId), contentHash: name };

export const returnDecisionInput = z.object({
  ...caseStep,
  ...proposal,
  causes: listOf(known<ReturnCause>(), 10),
  comment: text,
}) satisfies z.ZodType<unknown, ReturnDecisionInput>;

export const approveDecisionInput = z.object({
  ...caseStep,
  ...proposal,
}) satisfies z.ZodType<unknown, ApproveDecisionInput>;
