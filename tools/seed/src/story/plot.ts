import type { AddressGrading, ConcernChannel } from '@saksgang/domain';
import type { LocalDate } from '@saksgang/kernel';
import type { User } from '@saksgang/application';
import type { Child, Family } from '../people/family.ts';
import type { ReporterKind, Text, Theme } from '../texts/theme.ts';

/** How far a case has come: each holds all before it. */
export const STAGES = [
  'Received',
  'Screened',
  'Planned',
  'Heard',
  'Assessed',
  'Proposed',
  'Returned',
  'Approved',
  'OutcomeTold',
  'PlanMade',
  'MeasureStarted',
  'Evaluated',
  'PlanEnded',
  'MeasureEnded',
  'Closed',
] as const;
export type Stage = (typeof STAGES)[number];

export type Ending = 'Measures' | 'Dismissal' | 'Petition' | 'DismissedAtOnce';

/** The deadline that runs at the story's end, and how many days from today it falls; negative is overdue. */
export interface Due {
  readonly rule: 'D01' | 'D02' | 'D03' | 'D04' | 'D05' | 'PLAN';
  readonly inDays: number;
}

/** What happens in one case, before it is told with dates and words. */
export interface Outline {
  readonly stage: Stage;
  readonly ending: Ending;
  readonly due: Due | null;
  /** Rounds of evaluation held. */
  readonly evaluations: number;
  readonly isExtended: boolean;
  /** Sent back once and proposed anew. */
  readonly isRevised: boolean;
  readonly receiptTold: boolean;
  readonly isAssigned: boolean;
  readonly isUrgent: boolean;
  readonly hasCorrection: boolean;
  readonly hasFurtherConcern: boolean;
  /** A concern after the case was closed, and how far it has come. */
  readonly reopened: 'Received' | 'Screened' | null;
  readonly grading: AddressGrading;
}

/** An outline with its people. */
export interface Plot extends Outline {
  /** Names the case for ever: chance, dates and command ids are derived from it. */
  readonly key: string;
  readonly theme: Theme;
  readonly child: Child;
  readonly family: Family;
  readonly worker: User;
  readonly reporter: ReporterKind;
  readonly concern: Text;
  readonly channel: ConcernChannel;
  /** Known to the reporter by name alone: registered without birth date and number, and corrected later. */
  readonly isUnidentified: boolean;
  /** The due date of a child not yet born. */
  readonly expectedOn: LocalDate | null;
}

export function reaches(plot: Pick<Plot, 'stage'>, stage: Stage): boolean {
  return STAGES.indexOf(plot.stage) >= STAGES.indexOf(stage);
}
