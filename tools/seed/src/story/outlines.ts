import type { Due, Outline } from './plot.ts';

/** One sort of case: an outline, and how often it comes, by deadline or by number. */
interface Row {
  readonly outline: Partial<Outline> & Pick<Outline, 'stage' | 'ending'>;
  readonly rule?: Due['rule'];
  /** One case for each: days from today to the deadline. */
  readonly inDays?: readonly number[];
  /** Cases without a running deadline. */
  readonly count?: number;
  /** Children of one family in one portal message: each has a case of its own. */
  readonly siblings?: number;
  readonly isUnborn?: boolean;
}

const measures = { ending: 'Measures' } as const;
const dismissal = { ending: 'Dismissal' } as const;

/** The caseload of Lyngvik: every phase, every next step, deadlines behind and ahead. */
export const ROWS: readonly Row[] = [
  {
    outline: { stage: 'Received', ...measures, isAssigned: false },
    rule: 'D01',
    inDays: [-2, 0, 1, 2, 4, 6],
  },
  { outline: { stage: 'Received', ...measures }, rule: 'D01', inDays: [-1, 1, 3, 5] },
  {
    outline: {
      stage: 'Received',
      ...measures,
      isAssigned: false,
      grading: 'StrictlyConfidential',
      isUrgent: true,
    },
    rule: 'D01',
    inDays: [0],
  },
  {
    outline: { stage: 'Received', ...measures, isAssigned: false },
    rule: 'D01',
    inDays: [2],
    siblings: 3,
  },
  { outline: { stage: 'Received', ...measures }, rule: 'D01', inDays: [5], siblings: 2 },
  {
    outline: { stage: 'Screened', ...measures, receiptTold: false },
    rule: 'D02',
    inDays: [-1, 2, 5, 8, 11, 13],
  },
  { outline: { stage: 'Screened', ...measures }, rule: 'D03', inDays: [79, 82, 84, 85, 86] },
  { outline: { stage: 'Screened', ...measures, isUrgent: true }, rule: 'D03', inDays: [87] },
  {
    outline: { stage: 'Planned', ...measures },
    rule: 'D03',
    inDays: [-3, 3, 12, 26, 44, 55, 62, 70, 74],
  },
  {
    outline: { stage: 'Planned', ...measures, grading: 'Confidential' },
    rule: 'D03',
    inDays: [41],
    siblings: 2,
  },
  { outline: { stage: 'Heard', ...measures }, rule: 'D03', inDays: [-6, 0, 4, 9, 16, 20] },
  { outline: { stage: 'Heard', ...measures }, rule: 'D03', inDays: [35], isUnborn: true },
  { outline: { stage: 'Heard', ...measures, hasCorrection: true }, rule: 'D03', inDays: [1, 28] },
  { outline: { stage: 'Heard', ...measures, hasFurtherConcern: true }, rule: 'D03', inDays: [6] },
  {
    outline: { stage: 'Heard', ...measures, isExtended: true },
    rule: 'D04',
    inDays: [5, 26, 40, 58, 71],
  },
  { outline: { stage: 'Assessed', ...measures }, rule: 'D03', inDays: [0, 2, 7, 15] },
  { outline: { stage: 'Assessed', ...dismissal }, rule: 'D03', inDays: [10] },
  { outline: { stage: 'Assessed', ...measures, isExtended: true }, rule: 'D04', inDays: [3, 19] },
  { outline: { stage: 'Proposed', ...measures }, rule: 'D03', inDays: [1, 3, 8] },
  { outline: { stage: 'Proposed', ...dismissal }, rule: 'D03', inDays: [5, 12] },
  { outline: { stage: 'Proposed', ...measures, isExtended: true }, rule: 'D04', inDays: [9] },
  { outline: { stage: 'Returned', ...measures }, rule: 'D03', inDays: [-1, 2, 6, 11] },
  { outline: { stage: 'Approved', ...dismissal }, rule: 'D05', inDays: [-1, 3, 8, 15] },
  { outline: { stage: 'Approved', ...measures, isRevised: true }, rule: 'D05', inDays: [5, 12] },
  { outline: { stage: 'OutcomeTold', ...measures }, count: 4 },
  { outline: { stage: 'PlanMade', ...measures }, rule: 'PLAN', inDays: [60, 72, 80, 85] },
  {
    outline: { stage: 'MeasureStarted', ...measures },
    rule: 'PLAN',
    inDays: [-9, -4, 0, 2, 5, 8, 13, 18, 31, 37, 52, 60, 68, 74, 79, 83],
  },
  {
    outline: {
      stage: 'MeasureStarted',
      ...measures,
      grading: 'StrictlyConfidential',
      isRevised: true,
    },
    rule: 'PLAN',
    inDays: [24],
  },
  { outline: { stage: 'MeasureStarted', ...measures }, rule: 'PLAN', inDays: [44], siblings: 2 },
  {
    outline: { stage: 'Evaluated', ...measures, evaluations: 1 },
    rule: 'PLAN',
    inDays: [-5, 3, 10, 22, 33, 47, 55, 66, 78],
  },
  {
    outline: { stage: 'Evaluated', ...measures, evaluations: 1, hasFurtherConcern: true },
    rule: 'PLAN',
    inDays: [15, 61],
  },
  {
    outline: { stage: 'Evaluated', ...measures, evaluations: 2, isRevised: true },
    rule: 'PLAN',
    inDays: [1, 27, 40, 70],
  },
  {
    outline: {
      stage: 'Evaluated',
      ...measures,
      evaluations: 2,
      grading: 'Confidential',
      hasCorrection: true,
    },
    rule: 'PLAN',
    inDays: [36],
  },
  {
    outline: { stage: 'Evaluated', ...measures, evaluations: 3 },
    rule: 'PLAN',
    inDays: [-1, 12, 50],
  },
  { outline: { stage: 'PlanEnded', ...measures, evaluations: 2 }, count: 3 },
  { outline: { stage: 'MeasureEnded', ...measures, evaluations: 2 }, count: 4 },
  { outline: { stage: 'OutcomeTold', ...dismissal }, count: 4 },
  {
    outline: { stage: 'OutcomeTold', ending: 'Petition', isExtended: true, isUrgent: true },
    count: 2,
  },
  { outline: { stage: 'Closed', ending: 'DismissedAtOnce' }, count: 30 },
  { outline: { stage: 'Closed', ...dismissal }, count: 15 },
  {
    outline: { stage: 'Closed', ...dismissal, isExtended: true, hasFurtherConcern: true },
    count: 3,
  },
  { outline: { stage: 'Closed', ...dismissal, isRevised: true, hasCorrection: true }, count: 3 },
  { outline: { stage: 'Closed', ...measures, evaluations: 1 }, count: 6 },
  { outline: { stage: 'Closed', ...measures, evaluations: 2, isRevised: true }, count: 5 },
  { outline: { stage: 'Closed', ...measures, evaluations: 3, grading: 'Confidential' }, count: 2 },
  { outline: { stage: 'Closed', ...dismissal, reopened: 'Received' }, rule: 'D01', inDays: [3, 6] },
  { outline: { stage: 'Closed', ...measures, evaluations: 1, reopened: 'Screened' }, count: 2 },
];

/** An outline to be cast, with the number of children it is about. */
export interface Draft {
  readonly key: string;
  readonly outline: Outline;
  readonly siblings: number;
  readonly isUnborn: boolean;
}

export function drafts(): readonly Draft[] {
  return ROWS.flatMap((row, index) =>
    duesOf(row).map((due, number) => ({
      key: `${index}-${number}`,
      outline: { ...PLAIN, ...row.outline, due },
      siblings: row.siblings ?? 1,
      isUnborn: row.isUnborn ?? false,
    })),
  );
}

const PLAIN: Omit<Outline, 'stage' | 'ending'> = {
  due: null,
  evaluations: 0,
  isExtended: false,
  isRevised: false,
  receiptTold: true,
  isAssigned: true,
  isUrgent: false,
  hasCorrection: false,
  hasFurtherConcern: false,
  reopened: null,
  grading: 'None',
};

function duesOf({ rule, inDays = [], count = 0 }: Row): readonly (Due | null)[] {
  if (rule === undefined) return Array.from({ length: count }, () => null);
  return inDays.map((days) => ({ rule, inDays: days }));
}
