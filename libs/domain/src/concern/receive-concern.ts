import { err, ok, type LocalDate, type Result } from '@saksgang/kernel';
import { ANONYMOUS_REPORTER, dateInNorway } from '@saksgang/law';
import type { CasePlacedInUnit } from '../access/access.events.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.events.ts';
import {
  firstBroken,
  invalid,
  LIMITS,
  notAfter,
  notFound,
  onlyIf,
  optional,
  required,
  validCoded,
  validContents,
  type Check,
} from '../shared/checks.ts';
import { same } from '../shared/same.ts';
import { today } from '../shared/today.ts';
import type { ConcernEvent, ConcernReceived } from './concern.events.ts';
import type { Concern, ConcernCommand, ConcernRejection } from './concern.ts';

type ReceiveConcern = Extract<ConcernCommand, { readonly type: 'ReceiveConcern' }>;
type Outcome = Result<
  readonly (ConcernEvent | LifecycleEvent | CasePlacedInUnit)[],
  ConcernRejection
>;

/** Takes a concern in. The case opens with its first one, and reopens for one that comes after its closing. */
export function receiveConcern(command: ReceiveConcern, file: CaseFile): Outcome {
  if (file.status === 'NotOpened' && !command.open) return notFound('case');
  const data = received(command);
  const known = file.concerns.find(({ concernId }) => concernId === command.concernId);
  if (known)
    return same(asReceived(known), data) ? ok([]) : err(invalid('concernId', 'contradicts'));
  return (
    firstBroken(...checks(command, data.receivedOn), childIsTheSame(command, file)) ??
    ok([
      ...opening(command, file, data.receivedOn),
      { type: 'ConcernReceived', data },
      ...placing(command, file),
    ])
  );
}

function received(command: ReceiveConcern): ConcernReceived['data'] {
  const { concernId, receivedAt, channel, reporter, contents, account, messageId } = command;
  const receivedOn = dateInNorway(receivedAt);
  return { concernId, receivedAt, receivedOn, channel, reporter, contents, account, messageId };
}

function asReceived({
  screening,
  receipt,
  outcomeNotice,
  ...concern
}: Concern): ConcernReceived['data'] {
  return concern;
}

function checks(command: ReceiveConcern, receivedOn: LocalDate): readonly Check[] {
  const { reporter, contents, channel } = command;
  const kind = { code: reporter.kind, clarification: reporter.clarification };
  const kindField = { code: 'reporter.kind', clarification: 'reporter.clarification' };
  const isNameless = reporter.name === null && reporter.contact === null;
  return [
    notAfter('receivedAt', command.receivedAt, command.now),
    validCoded(kindField, 'Melder', kind, receivedOn),
    onlyIf(isNameless || reporter.kind !== ANONYMOUS_REPORTER, 'reporter.kind', 'contradicts'),
    optional('reporter.name', reporter.name, LIMITS.name),
    optional('reporter.organisation', reporter.organisation, LIMITS.name),
    optional('reporter.contact', reporter.contact, LIMITS.contact),
    // A message from the portal carries no codes: nobody of ours has read it yet.
    onlyIf(contents.length > 0 || channel === 'Portal', 'contents', 'required', 'KOSTRA Melding 5'),
    ...validContents('contents', contents, receivedOn),
    required('account', command.account, LIMITS.text),
  ];
}

function childIsTheSame({ open }: ReceiveConcern, file: CaseFile): Check {
  if (!open) return null;
  if (file.status === 'NotOpened') {
    return required('open.caseNumber', open.caseNumber, LIMITS.caseNumber);
  }
  return onlyIf(open.childId === file.childId, 'open.childId', 'contradicts');
}

function opening(
  command: ReceiveConcern,
  file: CaseFile,
  receivedOn: LocalDate,
): readonly LifecycleEvent[] {
  if (file.status === 'Closed') {
    return [{ type: 'CaseReopened', data: { reopenedOn: today(command), reasons: null } }];
  }
  if (file.status === 'Open' || !command.open) return [];
  const { caseNumber, childId } = command.open;
  // A case is never younger than its first concern (KOSTRA Melding 2e).
  return [{ type: 'CaseOpened', data: { caseNumber, childId, openedOn: receivedOn } }];
}

/** Whoever takes a child's first concern in has the case in their unit (bvl § 13-1: not everybody's to see). */
function placing({ open }: ReceiveConcern, { status }: CaseFile): readonly CasePlacedInUnit[] {
  if (status !== 'NotOpened' || !open?.unit) return [];
  return [{ type: 'CasePlacedInUnit', data: { unit: open.unit } }];
}
