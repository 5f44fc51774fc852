import { ok, type LocalDate, type Result } from '@saksgang/kernel';
import { isPublicReporter } from '@saksgang/law';
import type { CaseFile } from '../case/case-file.ts';
import {
  firstBroken,
  LIMITS,
  notAfter,
  notBefore,
  notFound,
  onlyIf,
  optional,
  required,
  wrongPhase,
} from '../shared/checks.ts';
import type { WrongPhase } from '../shared/rejections.ts';
import { today } from '../shared/today.ts';
import type { ConcernEvent, NotificationSubject } from './concern.events.ts';
import type { Concern, ConcernCommand, ConcernRejection } from './concern.ts';
import { investigationOf } from './investigation-of.ts';
import { canBeTold } from './reporter.ts';

type NotifyReporter = Extract<ConcernCommand, { readonly type: 'NotifyReporter' }>;
type OmitNotification = Extract<ConcernCommand, { readonly type: 'OmitReporterNotification' }>;
type Outcome = Result<readonly ConcernEvent[], ConcernRejection>;

/** Records that the reporter was told (§ 13-3). */
export function notifyReporter(command: NotifyReporter, file: CaseFile): Outcome {
  const { concernId, about, sentOn } = command;
  const concern = file.concerns.find((candidate) => candidate.concernId === concernId);
  if (!concern) return notFound('concern');
  const notification = notificationOf(concern, about);
  if (notification.status === 'Sent') {
    return notification.on === sentOn
      ? ok([])
      : wrongPhase('reporterAlreadyNotified', notification.on);
  }
  if (!canBeTold(concern.reporter)) return wrongPhase('reporterCannotBeNotified');
  const owed = owedSince(concern, about, file);
  if (!owed.ok) return owed;
  return (
    firstBroken(
      notAfter('sentOn', sentOn, today(command)),
      notBefore('sentOn', sentOn, owed.value, 'bvl § 13-3'),
    ) ?? ok([{ type: 'ReporterNotified', data: { concernId, about, sentOn } }])
  );
}

/** Records why the reporter is not told (§ 13-3). */
export function omitNotification(command: OmitNotification, file: CaseFile): Outcome {
  const { concernId, about, ground, reasons } = command;
  const concern = file.concerns.find((candidate) => candidate.concernId === concernId);
  if (!concern) return notFound('concern');
  const notification = notificationOf(concern, about);
  if (notification.status === 'Sent') return wrongPhase('reporterAlreadyNotified', notification.on);
  if (notification.status === 'Omitted' && notification.ground === ground) return ok([]);
  const owed = owedSince(concern, about, file);
  if (!owed.ok) return owed;
  const isUnknown = !canBeTold(concern.reporter);
  return (
    firstBroken(
      onlyIf((ground === 'ReporterUnknown') === isUnknown, 'ground', 'contradicts', 'bvl § 13-3'),
      ground === 'SpecialReasons'
        ? required('reasons', reasons ?? '', LIMITS.text, 'bvl § 13-3')
        : optional('reasons', reasons, LIMITS.text),
    ) ??
    ok([
      {
        type: 'ReporterNotificationOmitted',
        data: { concernId, about, ground, omittedOn: today(command), reasons },
      },
    ])
  );
}

function notificationOf(concern: Concern, about: NotificationSubject) {
  return about === 'Receipt' ? concern.receipt : concern.outcomeNotice;
}

/**
 * Since when the reporter may be told of it. The outcome is for public reporters alone (§ 13-3(2)):
 * the duty of secrecy (§ 13-1) keeps it from all others.
 */
function owedSince(
  concern: Concern,
  about: NotificationSubject,
  file: CaseFile,
): Result<LocalDate, WrongPhase> {
  if (about === 'Receipt') return ok(concern.receivedOn);
  if (!isPublicReporter(concern.reporter.kind)) return wrongPhase('reporterCannotBeNotified');
  if (concern.screening === null) return wrongPhase('concernNotScreened');
  const investigation = investigationOf(concern, file.investigations);
  if (!investigation) return wrongPhase('reporterCannotBeNotified');
  const { conclusion } = investigation;
  return conclusion ? ok(conclusion.concludedOn) : wrongPhase('investigationRunning');
}
