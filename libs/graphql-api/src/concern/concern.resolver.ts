import {
  NotifyReporter,
  OmitReporterNotification,
  ReceiveConcern,
  ScreenConcern,
} from '@saksgang/application';
import {
  contentsOf,
  type Concern,
  type Notification,
  type Reporter,
  type Screening,
} from '@saksgang/domain';
import { isPublicReporter } from '@saksgang/law';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { codeOf } from '../codes/code-of.ts';
import type { RequestContext } from '../context.ts';
import type {
  ConcernResolvers,
  MutationNotifyReporterArgs,
  MutationOmitReporterNotificationArgs,
  MutationReceiveConcernArgs,
  MutationResolvers,
  MutationScreenConcernArgs,
  NotificationResolvers,
  ReporterResolvers,
  ScreeningResolvers,
} from '../generated/resolver-types.ts';
import { carryOut } from '../input/carry-out.ts';
import type { Complete } from '../shared/complete.ts';
import {
  notifyReporterInput,
  omitReporterNotificationInput,
  receiveConcernInput,
  screenConcernInput,
} from './concern.input.ts';

type Mutations = 'receiveConcern' | 'screenConcern' | 'notifyReporter' | 'omitReporterNotification';

@Resolver('Concern')
export class ConcernResolver
  implements Complete<ConcernResolvers, Concern>, Pick<Required<MutationResolvers>, Mutations>
{
  @Mutation()
  receiveConcern(_root: unknown, { input }: MutationReceiveConcernArgs, context: RequestContext) {
    return carryOut(context, receiveConcernInput, input, ReceiveConcern);
  }

  @Mutation()
  screenConcern(_root: unknown, { input }: MutationScreenConcernArgs, context: RequestContext) {
    return carryOut(context, screenConcernInput, input, ScreenConcern);
  }

  @Mutation()
  notifyReporter(_root: unknown, { input }: MutationNotifyReporterArgs, context: RequestContext) {
    return carryOut(context, notifyReporterInput, input, NotifyReporter);
  }

  @Mutation()
  omitReporterNotification(
    _root: unknown,
    { input }: MutationOmitReporterNotificationArgs,
    context: RequestContext,
  ) {
    return carryOut(context, omitReporterNotificationInput, input, OmitReporterNotification);
  }

  @ResolveField()
  id({ concernId }: Concern) {
    return concernId;
  }

  @ResolveField()
  contents(concern: Concern) {
    return contentsOf(concern);
  }
}

@Resolver('Reporter')
export class ReporterResolver implements Complete<ReporterResolvers, Reporter> {
  @ResolveField()
  kind({ kind }: Reporter) {
    return codeOf('Melder', kind);
  }

  @ResolveField()
  isPublic({ kind }: Reporter) {
    return isPublicReporter(kind);
  }
}

@Resolver('Screening')
export class ScreeningResolver implements Complete<ScreeningResolvers, Screening> {
  @ResolveField()
  outcome({ outcome }: Screening) {
    return codeOf('MeldingKonklusjon', outcome);
  }
}

@Resolver('Notification')
export class NotificationResolver implements Complete<NotificationResolvers, Notification> {
  @ResolveField()
  on(notification: Notification) {
    return notification.status === 'Due' ? null : notification.on;
  }

  @ResolveField()
  ground(notification: Notification) {
    return notification.status === 'Omitted' ? notification.ground : null;
  }
}
