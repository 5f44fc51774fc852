import { demoUsers } from '@saksgang/application';
import { systemClock } from '@saksgang/kernel';
import { dateInNorway } from '@saksgang/law';

/** The case that everybody asks about. */
export interface Known {
  readonly caseId: string;
  readonly childId: string;
  readonly erasureId: string;
  /** Where the last step was stored: lists are asked for when they hold it. */
  readonly position: string;
  /** A part of the child's name. */
  readonly name: string;
}

/**
 * With which arguments each field that takes some is asked: together every argument, in each of its kinds. A
 * field below the root goes by its type's name too. `EACH` stands for every value of an enum.
 */
export function askings(known: Known): Readonly<Record<string, readonly string[]>> {
  const id = `id: "${known.caseId}"`;
  const whole = `first: 20, minPosition: "${known.position}"`;
  const month = dateInNorway(systemClock()).slice(0, 7);
  const named = `text: "${known.name}"`;
  return {
    case: [
      `${id}, minPosition: "${known.position}"`,
      `${id}, asOf: { revision: 0 }`,
      `${id}, asOf: { revision: 12 }`,
      `${id}, asOf: { recordedAt: "2200-01-01T00:00:00Z" }`,
    ],
    'Case.events': [
      'first: 100',
      'last: 2',
      `first: 1, after: "${cursor('e0')}"`,
      `last: 1, before: "${cursor('e9')}"`,
      'all: true',
    ],
    'Case.event': ['revision: 0', 'revision: 9'],
    codeList: ['list: EACH', 'list: CONTENT, on: "2026-01-05"'],
    erasures: [whole, 'first: 20, status: EACH', `first: 20, after: "${NEWEST}"`],
    erasure: [`id: "${known.erasureId}"`],
    consistencyProof: ['from: "0", to: "1"'],
    looks: [
      `caseId: "${known.caseId}", first: 100`,
      `caseId: "${known.caseId}", first: 100, after: "${NEWEST}"`,
    ],
    personLooks: [
      `personId: "${known.childId}", first: 100`,
      `personId: "${known.childId}", first: 100, after: "${NEWEST}"`,
    ],
    lookReview: [`month: "${month}"`],
    looksBy: [
      `user: "${demoUsers.mats.id}", month: "${month}", first: 100`,
      `user: "${demoUsers.mats.id}", month: "${month}", first: 100, after: "${NOBODY}"`,
    ],
    emergencyNotices: [whole, `first: 20, after: "${BEFORE_NOTICES}"`],
    incomingMessages: [whole, 'first: 20, status: EACH', `first: 20, after: "${NEWEST}"`],
    'Projection.parked': ['first: 20', 'first: 20, after: "0"'],
    personSearch: [`${named}, ${whole}`, `${named}, first: 20, after: "${BEFORE_PEOPLE}"`],
    workQueue: [
      whole,
      'first: 20, filter: { tab: EACH }',
      'first: 20, filter: { phase: EACH }',
      'first: 20, filter: { horizon: EACH }',
      'first: 20, filter: { nextStep: EACH }',
      `first: 20, filter: { ${named} }`,
      `first: 20, filter: { responsible: "${demoUsers.ingrid.id}" }`,
      `first: 20, after: "${BEFORE_CASES}"`,
    ],
    caseSearch: [`${named}, ${whole}`, `${named}, first: 20, after: "${BEFORE_CASES}"`],
    caseChanged: [`${id}, after: "0"`, 'after: "0"'],
  };
}

/** Cursors that stand before everything. */
const cursor = (key: string) => Buffer.from(key).toString('base64url');
const NOBODY = '00000000-0000-0000-0000-000000000000';
const BEFORE_CASES = cursor(`1900-01-01 ${NOBODY}`);
const BEFORE_PEOPLE = cursor(`person ${NOBODY}`);
const BEFORE_NOTICES = cursor(`0 ${NOBODY}`);
const NEWEST = cursor(`2200-01-01T00:00:00.000Z ${NOBODY}`);
