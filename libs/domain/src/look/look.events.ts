import type { EventDefinitions, Fact } from '@saksgang/kernel';
import type { CaseId, UnitId } from '../shared/ids.ts';

/** What of a case somebody had before them. */
export type LookedAt = 'Case' | 'Past' | 'Events' | 'Person';

/**
 * Somebody looked. Who and when stand with the event; here is what, and with which right at that moment. Kept in
 * streams of their own, as long as what was looked at (pjl §§ 22, 25, which is good practice for barnevern). Ids
 * and codes only. Stored for good.
 */
export type Looked = Fact<
  'Looked',
  {
    caseId: CaseId;
    part: LookedAt;
    /** The revision shown, when it was a past one. */
    revision: number | null;
    role: string;
    unit: UnitId;
    /** Why it was theirs to see: `Responsible`, `Unit`, `Emergency` … */
    relation: string;
  }
>;

export type LookEvent = Looked;

export const lookEvents: EventDefinitions<LookEvent> = {
  Looked: { version: 1, personal: {} },
};
