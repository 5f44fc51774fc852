import {
  GetCaseChanges,
  GetInclusions,
  GetPerson,
  type FieldChange,
  type LookLog,
  type PersonView,
  type Requester,
  type UserDirectory,
} from '@saksgang/application';
import type { CaseId, PersonId } from '@saksgang/domain';
import type { Position } from '@saksgang/event-store';
import type { Clock, Instant } from '@saksgang/kernel';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import DataLoader from 'dataloader';
import { apiError } from './errors/api-error.ts';
import type { Locale } from './errors/locale.ts';
import { inclusionView, type InclusionView } from './integrity/integrity-view.ts';

/** A person at a moment, so that two moments in one request never share an answer. */
export interface PersonKey {
  readonly personId: PersonId;
  readonly knownAt: Instant | null;
}

/** One event of a case, by its place in it. */
export interface EventKey {
  readonly caseId: CaseId;
  readonly revision: number;
}

/** What lives as long as the process, and every request uses. */
export interface Services {
  readonly commands: CommandBus;
  readonly queries: QueryBus;
  readonly users: UserDirectory;
  readonly clock: Clock;
  readonly looks: LookLog;
}

/** What a resolver may ask, and who is asking. Made for each request, shared with none. */
export interface RequestContext extends Services {
  /** Null when nobody is signed in. */
  readonly requester: Requester | null;
  /** Of the network, where the request came from. */
  readonly address: string;
  readonly locale: Locale;
  readonly persons: DataLoader<PersonKey, PersonView | null, string>;
  /** What events changed: a page of them folds its case once. */
  readonly changes: DataLoader<EventKey, readonly FieldChange[], string>;
  /** Proofs of events: those of a page are one look-up, under one checkpoint. */
  readonly inclusions: DataLoader<Position, InclusionView | null>;
}

export function requestContext(
  services: Services,
  { requester, address, locale }: Pick<RequestContext, 'requester' | 'address' | 'locale'>,
): RequestContext {
  const persons = new DataLoader<PersonKey, PersonView | null, string>(
    (keys) => Promise.all(keys.map((key) => findPerson(services, requester, key))),
    { cacheKeyFn: ({ personId, knownAt }) => `${personId}@${knownAt ?? 'now'}` },
  );
  const changes = new DataLoader<EventKey, readonly FieldChange[], string>(
    (keys) => findChanges(services, requester, keys),
    { cacheKeyFn: ({ caseId, revision }) => `${caseId}@${revision}` },
  );
  const inclusions = new DataLoader<Position, InclusionView | null>((positions) =>
    findInclusions(services, requester, positions),
  );
  return { ...services, requester, address, locale, persons, changes, inclusions };
}

/** @throws GraphQLError `UNAUTHENTICATED` when nobody is signed in. */
export function signedIn({ requester }: Pick<RequestContext, 'requester'>): Requester {
  if (requester === null) throw apiError('UNAUTHENTICATED', 'Sign in first.');
  return requester;
}

function findPerson({ queries }: Services, requester: Requester | null, key: PersonKey) {
  return queries.execute(new GetPerson(signedIn({ requester }), key.personId, key.knownAt));
}

async function findChanges(
  { queries }: Services,
  requester: Requester | null,
  keys: readonly EventKey[],
): Promise<readonly (readonly FieldChange[])[]> {
  const caller = signedIn({ requester });
  const found = new Map<EventKey, readonly FieldChange[]>();
  for (const caseId of new Set(keys.map((key) => key.caseId))) {
    const events = keys.filter((key) => key.caseId === caseId);
    const revisions = events.map(({ revision }) => revision);
    const answers = await queries.execute(new GetCaseChanges(caller, caseId, revisions));
    for (const [index, key] of events.entries()) found.set(key, answers[index] ?? []);
  }
  return keys.map((key) => found.get(key) ?? []);
}

async function findInclusions(
  { queries }: Services,
  requester: Requester | null,
  positions: readonly Position[],
): Promise<readonly (InclusionView | null)[]> {
  const found = await queries.execute(new GetInclusions(signedIn({ requester }), positions));
  return found.map((inclusion) => inclusion && inclusionView(inclusion));
}
