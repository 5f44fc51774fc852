import type { EventDefinitions, Fact } from '@saksgang/kernel';
import type { CaseId, PersonId, UnitId } from '../shared/ids.ts';

/** What of a case somebody had before them. */
export type LookedAt =
  | 'Case'
  | 'Past'
  | 'Events'
  | 'Person'
  /** Who else had looked: the report was taken out, for somebody it concerns. */
  | 'Report';

/** A list or a search that shows children by name. */
export type ShownList = 'Queue' | 'CaseSearch' | 'PersonSearch';

/**
 * Somebody looked. Who and when stand with the event; here is what, and with which right at that moment. Kept in
 * streams of their own, as long as what was looked at (pjl §§ 22, 25, which is good practice for barnevern). Ids
 * and codes only. Stored for good.
 */
export type Looked = Fact<
  'Looked',
  {
    caseId: CaseId;
    /** The child; null in looks noted before it was. */
    personId: PersonId | null;
    part: LookedAt;
    /** The revision shown, when it was a past one. */
    revision: number | null;
    role: string;
    unit: UnitId;
    /** Why it was theirs to see: `Responsible`, `Unit`, `Emergency` … */
    relation: string;
  }
>;

/** Somebody had children before them in a list. Which list and which children, never what was searched for. */
export type ListShown = Fact<
  'ListShown',
  {
    list: ShownList;
    role: string;
    unit: UnitId;
    shown: readonly {
      /** The case that the child has, or would have. */
      caseId: CaseId;
      personId: PersonId;
      relation: string;
    }[];
  }
>;

export type LookEvent = Looked | ListShown;

export const lookEvents: EventDefinitions<LookEvent> = {
  Looked: {
    version: 2,
    personal: {},
    upcasters: [({ data }) => ({ version: 2, data: { ...data, personId: null } })],
  },
  ListShown: { version: 1, personal: {} },
};
