import { randomUUID } from 'node:crypto';
import { demoUsers } from '@saksgang/application';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Known } from './askings.ts';

type Field = GraphQLField<unknown, unknown>;

/** What may not be any text, or any date. */
const VALUES: Readonly<Record<string, string>> = {
  'ScreenConcernInput.outcome': '2',
  'HearChildInput.manner': '1.1',
  'ReturnDecisionInput.contentHash': 'f'.repeat(64),
  'ApproveDecisionInput.contentHash': 'f'.repeat(64),
  'MakePlanInput.kind': '1',
  'MakePlanInput.evaluateBy': '2099-01-15',
  'HoldEvaluationInput.evaluateBy': '2099-01-15',
  'StartMeasureInput.category': '3.10',
  'ReporterInput.kind': '1',
  'CodedContentInput.code': '2.1.02',
  'LegalBasisInput.law': 'BVL2021',
  'LegalBasisInput.chapter': '3',
  'LegalBasisInput.paragraph': '1',
};

/** The mutation as somebody would send it about a case, a child or an erasure, complete enough to be carried out. */
export function mutationOf(field: Field, about: Known): string {
  const given = field.args.map(({ name, type }) => `${name}: ${literal(type, name, about)}`);
  return `mutation { done: ${field.name}(${given.join(', ')}) { __typename ... on DomainError { code message } } }`;
}

function literal(type: GraphQLInputType, coordinate: string, about: Known): string {
  if (isNonNullType(type)) return literal(type.ofType, coordinate, about);
  if (isListType(type)) return `[${literal(type.ofType, coordinate, about)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return scalar(type.name, coordinate, about);
  const fields = Object.values(type.getFields());
  const given = type.isOneOf ? fields.slice(0, 1) : fields.filter(isSent);
  const inside = given.map((field) => {
    const value = literal(field.type, `${type.name}.${field.name}`, about);
    return `${field.name}: ${value}`;
  });
  return `{ ${inside.join(', ')} }`;
}

/** What has to be said, which revision somebody had before them, and whom it is about. */
function isSent({ name, type }: GraphQLInputField): boolean {
  return isNonNullType(type) || ['expectedRevision', 'caseId', 'evaluateBy'].includes(name);
}

function scalar(type: string, coordinate: string, about: Known): string {
  if (type === 'Boolean') return 'true';
  if (type === 'Int') return '3';
  if (type === 'Date') return `"${VALUES[coordinate] ?? '2026-01-05'}"`;
  if (type === 'DateTime') return `"${momentOf(coordinate)}"`;
  if (type === 'ID') return `"${idOf(coordinate.split('.').at(-1) ?? '', about)}"`;
  return `"${VALUES[coordinate] ?? 'En begrunnelse.'}"`;
}

/** Access is lent until a time to come; a concern has come in. */
function momentOf(coordinate: string): string {
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
  return coordinate.endsWith('.until') ? tomorrow : '2026-01-05T07:30:00Z';
}

function idOf(name: string, { caseId, childId, erasureId }: Known): string {
  const ids: Readonly<Record<string, string>> = {
    caseId,
    personId: childId,
    subjectId: childId,
    erasureId,
    user: demoUsers.siri.id,
    to: demoUsers.siri.id,
    unit: demoUsers.siri.unitId,
  };
  return ids[name] ?? randomUUID();
}
