import { CaseId, PersonId } from '@saksgang/domain';
import { streamName, type EventStore } from '@saksgang/event-store';
import type { Instant } from '@saksgang/kernel';
import type { LookRow, Looks, Page, PageRequest } from '@saksgang/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { isKeptOut } from '../access/relation.ts';
import type { Requester } from '../access/requester.ts';
import { CASES, EVENT_STORE, LOOKS, type CaseStreams } from '../ports.ts';
import { caseIdOf } from '../shared/derived-ids.ts';
import { ProjectionBehind } from '../shared/projection-behind.ts';

const NO_CASE = '00000000-0000-0000-0000-000000000000';

/** Whose looks are asked for: a child has one case, or would have it. */
export type LookedUp =
  | { readonly caseId: CaseId; readonly personId: null }
  | { readonly caseId: null; readonly personId: PersonId };

/** A look, and when what was shown of the past had been recorded. */
export interface LookView extends LookRow {
  readonly shownAsOf: Instant | null;
}

/** Reads who looked, for those who answer for it. A conflict of interest (fvl § 6) keeps them out of this, too. */
@Injectable()
export class LooksReader {
  constructor(
    @Inject(LOOKS) private readonly looks: Looks,
    @Inject(CASES) private readonly cases: CaseStreams,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** Every look that was noted when it was asked. @throws ProjectionBehind when the table holds them too late */
  async upToDate(): Promise<Looks> {
    if (!(await this.looks.waitFor(await this.store.head()))) {
      throw new ProjectionBehind('the looks are behind the log');
    }
    return this.looks;
  }

  caseOf({ caseId, personId }: LookedUp, { tenant }: Requester): CaseId {
    return caseId ?? caseIdOf(tenant, personId);
  }

  /** Null for another municipality's case, and where there is none. */
  async caseNumberOf(caseId: CaseId, { tenant }: Requester): Promise<string | null> {
    const { childId, caseNumber } = (await this.cases.load(streamName('case', caseId))).state;
    return childId !== null && caseIdOf(tenant, childId) === caseId ? caseNumber : null;
  }

  /** None where a conflict of interest keeps the reader out: as much is read as of a case nobody looked at. */
  async atCase(caseId: CaseId, requester: Requester, page: PageRequest): Promise<Page<LookView>> {
    const { tenant } = requester;
    const { state } = await this.cases.load(streamName('case', caseId));
    const asked = isKeptOut(state, requester) ? NO_CASE : caseId;
    const looks = await this.upToDate();
    const found = await looks.atCase({ tenant, caseId: asked, ...page });
    const views = await this.views(found.rows.map(({ row }) => row));
    return {
      ...found,
      rows: found.rows.flatMap(({ cursor }, index) => {
        const row = views[index];
        return row ? [{ cursor, row }] : [];
      }),
    };
  }

  /** With the moment of each past revision that was shown. */
  async views(rows: readonly LookRow[]): Promise<readonly LookView[]> {
    const past = new Set(rows.flatMap(({ caseId, revision }) => (revision === null ? [] : caseId)));
    const moments = new Map<string, readonly Instant[]>();
    for (const caseId of past) moments.set(caseId, await this.momentsOf(CaseId.parse(caseId)));
    return rows.map((row) => ({
      ...row,
      shownAsOf: row.revision === null ? null : (moments.get(row.caseId)?.[row.revision] ?? null),
    }));
  }

  /** When each event of a case was recorded. */
  private async momentsOf(caseId: CaseId): Promise<readonly Instant[]> {
    const moments: Instant[] = [];
    for await (const { recordedAt } of this.store.readStream(streamName('case', caseId))) {
      moments.push(recordedAt);
    }
    return moments;
  }
}
