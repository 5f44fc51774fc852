import type { FieldLabel } from './field-patterns.ts';

const groups: Partial<Readonly<Record<FieldLabel, string>>> = {
  caseStatus: 'caseStatus',
  channel: 'channel',
  receiptStatus: 'notice',
  outcomeStatus: 'notice',
  receiptGround: 'ground',
  outcomeGround: 'ground',
  decisionKind: 'decisionKind',
  decisionStatus: 'decisionStatus',
  returnCause: 'cause',
  attainment: 'attainment',
  evaluationConclusion: 'conclusion',
  noteKind: 'noteKind',
};

/** The group of words a field's values belong to. */
export function wordGroup(label: FieldLabel): string {
  return groups[label] ?? label;
}

/** Events name things `PartlyReached`, the schema `PARTLY_REACHED`: the words are kept under the latter. */
export function wordKey(group: string, value: string): string {
  const capitals = value.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  return `${group}.${capitals}`;
}
