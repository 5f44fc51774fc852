import { GetCaseEvents } from '@saksgang/application';
import { signedIn } from '../context.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { caseEventView } from '../case/case-event-view.ts';
import { OPERATION_SENTENCES } from './operation-sentences.ts';
import { ruleSentence } from './field-rules.ts';
import { PHASE_SENTENCES } from './phase-reasons.ts';
import { NOT_FOUND, SENTENCES } from './sentences.ts';

type Refusals =
  | 'InvalidInput'
  | 'FieldIssue'
  | 'NotFound'
  | 'WrongPhase'
  | 'StaleRevision'
  | 'CommandIdReused'
  | 'ProposerCannotApprove'
  | 'ConflictOfInterest'
  | 'NobodyToTell'
  | 'ReviewerNotIndependent'
  | 'ProposalChanged'
  | 'SectionsMissing'
  | 'RetentionForbids'
  | 'DeciderNotIndependent'
  | 'OperationRefused';

/** The words of a refusal, in the caller's language. */
export const refusalResolvers: Required<Pick<Resolvers, Refusals>> = {
  InvalidInput: { message: (_refusal, _args, { locale }) => SENTENCES.InvalidInput[locale] },
  FieldIssue: { message: ({ rule }, _args, { locale }) => ruleSentence(rule)[locale] },
  NotFound: { message: ({ what }, _args, { locale }) => NOT_FOUND[what][locale] },
  WrongPhase: { message: ({ reason }, _args, { locale }) => PHASE_SENTENCES[reason][locale] },
  CommandIdReused: { message: (_refusal, _args, { locale }) => SENTENCES.CommandIdReused[locale] },
  ProposerCannotApprove: {
    message: (_refusal, _args, { locale }) => SENTENCES.ProposerCannotApprove[locale],
  },
  ConflictOfInterest: {
    message: (_refusal, _args, { locale }) => SENTENCES.ConflictOfInterest[locale],
  },
  NobodyToTell: { message: (_refusal, _args, { locale }) => SENTENCES.NobodyToTell[locale] },
  ReviewerNotIndependent: {
    message: (_refusal, _args, { locale }) => SENTENCES.ReviewerNotIndependent[locale],
  },
  ProposalChanged: { message: (_refusal, _args, { locale }) => SENTENCES.ProposalChanged[locale] },
  SectionsMissing: { message: (_refusal, _args, { locale }) => SENTENCES.SectionsMissing[locale] },
  RetentionForbids: {
    message: (_refusal, _args, { locale }) => SENTENCES.RetentionForbids[locale],
  },
  DeciderNotIndependent: {
    message: (_refusal, _args, { locale }) => SENTENCES.DeciderNotIndependent[locale],
  },
  OperationRefused: {
    message: ({ reason }, _args, { locale }) => OPERATION_SENTENCES[reason][locale],
  },
  StaleRevision: {
    message: (_refusal, _args, { locale }) => SENTENCES.StaleRevision[locale],
    async eventsSince({ caseId, seen, currentRevision }, _args, context) {
      const range = { from: seen + 1, to: currentRevision };
      const events = await context.queries.execute(
        new GetCaseEvents(signedIn(context), caseId, range),
      );
      return events.map((event) => caseEventView(caseId, event));
    },
  },
};
