import type { CaseFile, CaseId, PersonId } from '@saksgang/domain';
import type { Loaded, Moment } from '@saksgang/event-store';
import type { Instant, LocalDate } from '@saksgang/kernel';
import { dateInNorway } from '@saksgang/law';

/** A case that has been opened: what every case has is there. */
export interface OpenedFile extends CaseFile {
  readonly status: 'Open' | 'Closed';
  readonly caseNumber: string;
  readonly childId: PersonId;
  readonly openedOn: LocalDate;
}

/** One child's case as it stands, or stood. The moment is part of the value: what is asked of it is asked of then. */
export interface CaseView {
  readonly caseId: CaseId;
  readonly file: OpenedFile;
  /** Revision shown. */
  readonly revision: number;
  readonly latestRevision: number;
  /** When the last event shown was recorded. */
  readonly recordedAt: Instant;
  /** The moment the rest of the world is looked at from: persons as they were known; null is now. */
  readonly knownAt: Instant | null;
  /** The date deadlines and ages are counted to. */
  readonly day: LocalDate;
}

interface Look {
  readonly caseId: CaseId;
  readonly shown: Loaded<CaseFile>;
  readonly latestRevision: number;
  readonly moment: Moment | null;
  readonly now: Instant;
}

/** Null where there is no case (yet). */
export function caseView({ caseId, shown, latestRevision, moment, now }: Look): CaseView | null {
  const { state: file, revision, recordedAt } = shown;
  if (!isOpened(file) || revision === null || recordedAt === null) return null;
  const knownAt = moment === null ? null : (moment.recordedAt ?? recordedAt);
  const day = dateInNorway(knownAt ?? now);
  return { caseId, file, revision, latestRevision, recordedAt, knownAt, day };
}

export function isOpened(file: CaseFile): file is OpenedFile {
  return (
    file.status !== 'NotOpened' &&
    file.caseNumber !== null &&
    file.childId !== null &&
    file.openedOn !== null
  );
}
