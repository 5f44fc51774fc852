import type { CasePageFragment } from '@saksgang/graphql-client';
import type { CodeLabelOf } from './field-value.tsx';
import type { FieldLabel } from './field-patterns.ts';

interface Coded {
  readonly code: string;
  readonly label: string;
}

/** What the codes of a case are called, by the field they stand in: 2 is one thing for a reporter, another for an outcome. */
export function codeLabelsOf(caseFile: CasePageFragment): CodeLabelOf {
  const { concerns, investigations, childStatements, decisions, plans, measures } = caseFile;
  const known: Partial<Record<FieldLabel, readonly (Coded | null | undefined)[]>> = {
    reporterKind: concerns.map(({ reporter }) => reporter.kind),
    content: concerns.flatMap(({ contents }) => contents.map(({ code }) => code)),
    screeningOutcome: concerns.map(({ screening }) => screening?.outcome),
    ground: investigations.flatMap(
      ({ assessment }) => assessment?.grounds.map(({ code }) => code) ?? [],
    ),
    investigationOutcome: [
      ...investigations.map(({ conclusion }) => conclusion?.outcome),
      ...decisions.map(({ outcome }) => outcome),
    ],
    manner: childStatements.map(({ manner }) => manner),
    planKind: plans.map(({ kind }) => kind),
    measureCategory: measures.map(({ category }) => category),
  };
  return (field, code) => known[field]?.find((coded) => coded?.code === code)?.label;
}
