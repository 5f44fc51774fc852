import type { Instant, LocalDate } from '@saksgang/kernel';
import type {
  AddressGrading,
  CaseFile,
  CasePhase,
  ErasureStatus,
  MessageFormat,
  NextStep,
  RunningDeadline,
} from '@saksgang/domain';
import type { Position } from '@saksgang/event-store';

/** One page, Relay style; cursors are opaque. */
export interface Page<Row> {
  readonly rows: readonly { readonly cursor: string; readonly row: Row }[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

export interface PageRequest {
  /** 1–100. */
  readonly first: number;
  readonly after: string | null;
}

/** A case, seen across cases. */
export interface QueueRow {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly childId: string;
  readonly childName: string;
  readonly birthDate: LocalDate | null;
  readonly grading: AddressGrading;
  readonly phase: CasePhase;
  readonly status: Exclude<CaseFile['status'], 'NotOpened'>;
  readonly nextStep: NextStep;
  /** The nearest deadline. */
  readonly deadline: RunningDeadline | null;
  readonly childSeenOn: LocalDate | null;
  readonly responsible: string | null;
  readonly revision: number;
}

/** Who looks at a list: what decides which rows are theirs to see, and to be counted. */
export interface Viewer {
  /** Every account of the person. */
  readonly accounts: readonly string[];
  /** Colleagues they stand in for now. */
  readonly deputyFor: readonly string[];
  /** The unit whose work they share; null for those who share none. */
  readonly unitId: string | null;
  /** They share out the unit's work: graded cases too. */
  readonly leads: boolean;
  /** A machine, or somebody who reviews: every case but the graded ones. */
  readonly seesAll: boolean;
  /** False for those who look at how cases go and at nobody's name: nothing is found by one either. */
  readonly named: boolean;
  readonly now: Instant;
}

export type QueueTab = 'Mine' | 'Unit' | 'Unassigned' | 'ForApproval';
export type QueueHorizon = 'Overdue' | 'Today' | 'ThisWeek' | 'NextWeek' | 'Later' | 'None';

export interface QueueQuery extends PageRequest {
  readonly tenant: string;
  readonly userId: string;
  readonly viewer: Viewer;
  /** The date the horizon is counted from. */
  readonly today: LocalDate;
  readonly tab: QueueTab | null;
  readonly phase: CasePhase | null;
  readonly horizon: QueueHorizon | null;
  readonly nextStep: NextStep | null;
  readonly responsible: string | null;
  readonly text: string | null;
}

export interface QueuePage extends Page<QueueRow> {
  readonly tabs: Readonly<Record<QueueTab, number>>;
  readonly horizons: Readonly<Record<QueueHorizon, number>>;
  readonly position: Position;
}

export interface PersonRow {
  readonly personId: string;
  readonly caseId: string | null;
}

export interface MessageRow {
  readonly messageId: string;
  readonly status: 'Received' | 'Imported' | 'Refused';
  readonly format: MessageFormat | null;
  readonly receivedAt: string;
  readonly bytes: number;
  readonly concerns: readonly { readonly caseId: string; readonly concernId: string }[];
  readonly issues: readonly { readonly field: string; readonly rule: string }[];
}

/** Somebody who answers for what is opened in haste: what decides which of it is theirs to look into. */
export interface Oversight {
  /** Every account of the person. */
  readonly accounts: readonly string[];
  /** The unit they answer for; null for those who answer for none. */
  readonly unitId: string | null;
  /** They answer for the whole municipality. */
  readonly ofAll: boolean;
}

/** A time a case was opened in haste. What there is to say of it is read from the case. */
export interface EmergencyRow {
  readonly caseId: string;
  readonly emergencyId: string;
}

export type EmergencyQuery = PageRequest & {
  readonly tenant: string;
  readonly oversight: Oversight;
};

export interface EmergencyPage extends Page<EmergencyRow> {
  readonly waitingCount: number;
}

export interface ErasureRow {
  readonly erasureId: string;
  readonly status: ErasureStatus;
  readonly requestedAt: string;
}

/** A page of what came at a time, of one status or of all. */
export type TimedQuery<Status extends string> = PageRequest & {
  readonly tenant: string;
  readonly status: Status | null;
};

/** The questions that cross cases. What is inside one case is folded, never read from here. */
export interface ReadModels {
  queue(query: QueueQuery): Promise<QueuePage>;
  /** Closed cases too. */
  caseSearch(
    query: PageRequest & {
      readonly tenant: string;
      readonly viewer: Viewer;
      readonly text: string;
    },
  ): Promise<Page<QueueRow> & { readonly position: Position }>;
  /** By part of the name, or by a whole identity number's owner. */
  personSearch(
    query: PageRequest & {
      readonly tenant: string;
      readonly viewer: Viewer;
      readonly text: string;
    },
  ): Promise<Page<PersonRow>>;
  messages(query: TimedQuery<MessageRow['status']>): Promise<Page<MessageRow>>;
  /** The newest first. */
  erasures(query: TimedQuery<ErasureStatus>): Promise<Page<ErasureRow>>;
  /** What waits for review first, the longest on top; then what was reviewed, the latest on top. */
  emergencies(query: EmergencyQuery): Promise<EmergencyPage>;
  /** Waits, at most five seconds, until the tables hold everything up to `position`; false when they do not. */
  waitFor(position: Position): Promise<boolean>;
}
