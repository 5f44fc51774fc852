import { assertNever, type Happening, type Result } from '@saksgang/kernel';
import type { CasePlacedInUnit } from '../access/access.events.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { InvestigationEvent } from '../investigation/investigation.events.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.events.ts';
import type { ConcernEvent, NotificationSubject } from './concern.events.ts';
import type { Concern, ConcernCommand, ConcernRejection, Notification } from './concern.ts';
import { notifyReporter, omitNotification } from './notify-reporter.ts';
import { receiveConcern } from './receive-concern.ts';
import { screenConcern } from './screen-concern.ts';

/** A concern: taken in, reviewed, and its reporter told (§§ 2-1, 13-3). */
export function decideConcern(
  command: ConcernCommand,
  file: CaseFile,
): Result<
  readonly (LifecycleEvent | CasePlacedInUnit | ConcernEvent | InvestigationEvent)[],
  ConcernRejection
> {
  switch (command.type) {
    case 'ReceiveConcern':
      return receiveConcern(command, file);
    case 'ScreenConcern':
      return screenConcern(command, file);
    case 'NotifyReporter':
      return notifyReporter(command, file);
    case 'OmitReporterNotification':
      return omitNotification(command, file);
    default:
      return assertNever(command);
  }
}

export function evolveConcerns(
  concerns: readonly Concern[],
  event: Happening<ConcernEvent>,
): readonly Concern[] {
  const { type, data } = event;
  switch (type) {
    case 'ConcernReceived':
      return [...concerns, { ...data, screening: null, receipt: DUE, outcomeNotice: DUE }];
    case 'ConcernScreened': {
      const { concernId, ...screening } = data;
      return update(concerns, concernId, (concern) => ({ ...concern, screening }));
    }
    case 'ReporterNotified': {
      const { concernId, about, sentOn } = data;
      return update(concerns, concernId, told(about, { status: 'Sent', on: sentOn }));
    }
    case 'ReporterNotificationOmitted': {
      const { concernId, about, omittedOn, ground } = data;
      return update(concerns, concernId, told(about, { status: 'Omitted', on: omittedOn, ground }));
    }
    default:
      return assertNever(type);
  }
}

const DUE: Notification = { status: 'Due' };

function told(about: NotificationSubject, notification: Notification) {
  return (concern: Concern): Concern =>
    about === 'Receipt'
      ? { ...concern, receipt: notification }
      : { ...concern, outcomeNotice: notification };
}

function update(
  concerns: readonly Concern[],
  concernId: string,
  change: (concern: Concern) => Concern,
): readonly Concern[] {
  return concerns.map((concern) => (concern.concernId === concernId ? change(concern) : concern));
}
