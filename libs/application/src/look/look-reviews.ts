import {
  CaseId,
  LookFindingId,
  PersonId,
  unusualLooks,
  UserId,
  type ChosenLook,
  type LookReviewCommand,
  type Surroundings,
  type UnitId,
  type UnusualLooks,
} from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import { err, isRedacted, ok, type Clock, type LocalDate, type Result } from '@saksgang/kernel';
import type { LookRow } from '@saksgang/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { authorise } from '../access/authorise.ts';
import { isKeptOut } from '../access/relation.ts';
import type { Requester } from '../access/requester.ts';
import {
  CASES,
  CLOCK,
  DIGEST,
  LOOK_REVIEWS,
  PERSONS,
  USERS,
  type CaseStreams,
  type Digest,
  type LookReviewStreams,
  type PersonStreams,
  type UserDirectory,
} from '../ports.ts';
import { metadataOf } from '../shared/metadata.ts';
import type { LookReviewOrigin, LookReviewRefusal } from './look-review-message.ts';
import type { LookFinding, LookReviewChange, LookReviewView } from './look-review-view.ts';
import { LooksReader } from './looks-reader.ts';

/** So many cases are read at once. */
const AT_ONCE = 50;
const SEARCHES: readonly LookRow['part'][] = ['CaseSearch', 'PersonSearch'];

interface LookedAtCase {
  readonly childName: string | null;
  readonly caseNumber: string | null;
  readonly closedOn: LocalDate | null;
  readonly isKeptOut: boolean;
}

/**
 * The review of a month's looks: by a unit's leader of its people, by the data protection officer of everybody.
 * Nobody reviews themselves, nor looks at a case that a conflict of interest keeps them out of (fvl § 6).
 */
@Injectable()
export class LookReviews {
  constructor(
    @Inject(LooksReader) private readonly reader: LooksReader,
    @Inject(LOOK_REVIEWS) private readonly reviews: LookReviewStreams,
    @Inject(CASES) private readonly cases: CaseStreams,
    @Inject(PERSONS) private readonly persons: PersonStreams,
    @Inject(USERS) private readonly users: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DIGEST) private readonly digest: Digest,
  ) {}

  /** @param month in Norway, `2026-11` */
  async of(requester: Requester, month: string): Promise<LookReviewView> {
    const { looks, cases } = await this.looksIn(requester, month);
    const { state } = await this.reviews.load(streamOf(requester, month));
    const found = unusualLooks(looks.map(chosen), this.surroundings(cases));
    return {
      month,
      unit: unitOf(requester),
      looks: looks.length,
      people: new Set(looks.map(({ by }) => by)).size,
      reviewed: state.reviewed,
      findings: found.map((one) => {
        const findingId = findingIdOf(requester, month, one);
        const about = one.caseId === null ? undefined : cases.get(one.caseId);
        return {
          ...one,
          findingId,
          caseNumber: about?.caseNumber ?? null,
          closedOn: about?.closedOn ?? null,
          followUp: state.followUps.find((known) => known.findingId === findingId) ?? null,
        };
      }),
    };
  }

  /** Everything in a month that is theirs to review, the earliest first. */
  async looksIn(requester: Requester, month: string) {
    authorise(requester, 'ACCESS_REVIEW');
    const { tenant } = requester;
    const unit = unitOf(requester);
    const all = await (await this.reader.upToDate()).chosenIn({ tenant, month, unit });
    const others = all.filter(({ by }) => !accountsOf(requester).includes(by));
    const cases = await this.casesOf(others, requester);
    return { looks: others.filter(({ caseId }) => cases.get(caseId)?.isKeptOut === false), cases };
  }

  /** The finding of a month as it is now; null when it does not stand out, or is not theirs to see. */
  async finding(
    requester: Requester,
    month: string,
    findingId: LookFindingId,
  ): Promise<LookFinding | null> {
    const { findings } = await this.of(requester, month);
    return findings.find((one) => one.findingId === findingId) ?? null;
  }

  act({ requester }: LookReviewOrigin) {
    return { by: requester.user.id, now: this.clock() };
  }

  /** Decides and stores one step, once. @param intent sent again with another, the command id is refused */
  async append(
    origin: LookReviewOrigin,
    month: string,
    command: LookReviewCommand,
    intent: object,
  ): Promise<Result<LookReviewChange, LookReviewRefusal>> {
    const stream = streamOf(origin.requester, month);
    const result = await this.reviews.handle({
      stream,
      command,
      metadata: metadataOf(origin, this.digest({ type: command.type, intent })),
      now: command.now,
      subject: stream.slice(stream.indexOf('-') + 1),
    });
    if (!result.ok) return err(withoutStale(result.error));
    const { revision, position } = result.value;
    if (revision === null) throw new Error('a step was accepted in a review that has none');
    return ok({ month, revision, position });
  }

  private async casesOf(
    looks: readonly LookRow[],
    requester: Requester,
  ): Promise<ReadonlyMap<string, LookedAtCase>> {
    const persons = new Map(looks.map(({ caseId, personId }) => [caseId, personId]));
    const cases = new Map<string, LookedAtCase>();
    const ids = [...persons.keys()];
    for (let done = 0; done < ids.length; done += AT_ONCE) {
      await Promise.all(
        ids.slice(done, done + AT_ONCE).map(async (caseId) => {
          cases.set(caseId, await this.caseOf(caseId, persons.get(caseId) ?? null, requester));
        }),
      );
    }
    return cases;
  }

  private async caseOf(
    caseId: string,
    personId: string | null,
    requester: Requester,
  ): Promise<LookedAtCase> {
    const { state } = await this.cases.load(streamName('case', CaseId.parse(caseId)));
    const { childId, caseNumber, closedOn } = state;
    const child = childId ?? (personId === null ? null : PersonId.parse(personId));
    const childName = child === null ? null : await this.nameOf(child);
    return { childName, caseNumber, closedOn, isKeptOut: isKeptOut(state, requester) };
  }

  /** Opened to be compared, and neither shown nor stored. */
  private async nameOf(child: PersonId): Promise<string | null> {
    const { state } = await this.persons.load(streamName('person', child));
    return state.status === 'Registered' && !isRedacted(state.name) ? state.name : null;
  }

  private surroundings(cases: ReadonlyMap<string, LookedAtCase>): Surroundings {
    return {
      nameOf: (user) => this.users.find(user)?.name ?? null,
      childOf: (caseId) => cases.get(caseId)?.childName ?? null,
      closedOn: (caseId) => cases.get(caseId)?.closedOn ?? null,
    };
  }
}

/** Null: everybody in the municipality. */
export function unitOf({ user }: Requester): UnitId | null {
  return user.role === 'DATA_PROTECTION_OFFICER' ? null : user.unitId;
}

function accountsOf({ user, alsoAs }: Requester): readonly string[] {
  return [user.id, ...alsoAs];
}

function chosen({ by, role, caseId, at, relation, part }: LookRow): ChosenLook {
  const isOpened = !SEARCHES.includes(part);
  return { by: UserId.parse(by), role, caseId: CaseId.parse(caseId), at, relation, isOpened };
}

function streamOf(requester: Requester, month: string) {
  const scope = unitOf(requester) ?? 'everybody';
  return streamName('lookreview', v5(`lookreview:${scope}:${month}`, requester.tenant));
}

/** The same finding has the same id each time the month is gone through. */
function findingIdOf({ tenant }: Requester, month: string, found: UnusualLooks): LookFindingId {
  const { pattern, by, caseId } = found;
  return LookFindingId.parse(v5(`${pattern}:${by}:${caseId ?? 'cases'}:${month}`, tenant));
}

function withoutStale(
  refusal: LookReviewRefusal | { readonly code: 'StaleRevision' },
): LookReviewRefusal {
  if (refusal.code === 'StaleRevision') throw new Error('no revision was expected of a review');
  return refusal;
}
