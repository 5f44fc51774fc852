import { CLOCK, LookLog, USERS, type UserDirectory } from '@saksgang/application';
import type { Clock } from '@saksgang/kernel';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { GraphQLModule } from '@nestjs/graphql';
import {
  AccessGrantResolver,
  AccessResolver,
  CaseAccessResolver,
  ConflictResolver,
  CaseReviewResolver,
  EmergencyAccessResolver,
  EmergencyReviewResolver,
} from './access/access.resolver.ts';
import { EmergencyNoticeResolver, EmergencyToldResolver } from './access/oversight.resolver.ts';
import { AUTHENTICATOR, type Authenticator } from './authenticator.ts';
import { CaseChangedSubscription } from './case/case-changed.subscription.ts';
import { CaseEventResolver, CaseEventsResolver } from './case/case-events.resolver.ts';
import { CaseChangedResolver, CaseResolver } from './case/case.resolver.ts';
import { CodedContentResolver, CodeListResolver } from './codes/codes.resolver.ts';
import {
  ConcernResolver,
  NotificationResolver,
  ReporterResolver,
  ScreeningResolver,
} from './concern/concern.resolver.ts';
import {
  DecisionApprovalResolver,
  DecisionResolver,
  DecisionReturnResolver,
  LegalBasisResolver,
} from './decision/decision.resolver.ts';
import {
  ErasureDecisionResolver,
  ErasureFindingResolver,
  ErasureResultResolver,
  ErasureReviewResolver,
  ErasureSubjectResolver,
} from './erasure/erasure-parts.resolver.ts';
import { ErasureChangedResolver, ErasureResolver } from './erasure/erasure.resolver.ts';
import { EvaluationResolver } from './evaluation/evaluation.resolver.ts';
import { graphqlOptions, type Demands } from './graphql-options.ts';
import { IntegrityResolver } from './integrity/integrity.resolver.ts';
import {
  InvestigationConclusionResolver,
  InvestigationResolver,
} from './investigation/investigation.resolver.ts';
import { JournalResolver } from './journal/journal.resolver.ts';
import { LifecycleResolver } from './lifecycle/lifecycle.resolver.ts';
import {
  LookFindingResolver,
  LookFollowUpResolver,
  LookReviewChangedResolver,
  LookReviewedResolver,
  LookReviewResolver,
} from './look/review/look-review.resolver.ts';
import { LookResolver } from './look/look.resolver.ts';
import { MeasureResolver } from './measure/measure.resolver.ts';
import { MessageResolver } from './message/message.resolver.ts';
import {
  OperationsResolver,
  ProjectionChangedResolver,
  ProjectionResolver,
} from './operations/operations.resolver.ts';
import { ParticipationResolver } from './participation/participation.resolver.ts';
import { PersonChangedResolver, PersonResolver } from './person/person.resolver.ts';
import { GoalResolver, PlanResolver } from './plan/plan.resolver.ts';
import { QueueResolver } from './queue/queue.resolver.ts';
import { SessionResolver, UserResolver, WorkplaceResolver } from './session/session.resolver.ts';

export interface GraphqlApiParts extends Demands {
  /** `ApplicationModule.with(…)`: brings the buses and the ports. */
  readonly application: DynamicModule;
  /** Provides and exports `AUTHENTICATOR`. */
  readonly access: DynamicModule;
  /** What watches operations. Default: nothing. */
  readonly plugins?: readonly ApolloServerPlugin[];
  /** Default `/graphql`. */
  readonly path?: string;
}

/** The GraphQL interface, over HTTP and, for subscriptions, over a socket on the same path. */
@Module({})
export class GraphqlApiModule {
  static with({
    application,
    access,
    tellRefused,
    points,
    peopleAsk,
    stepUpSeconds,
    plugins = [],
    path = '/graphql',
  }: GraphqlApiParts): DynamicModule {
    return {
      module: GraphqlApiModule,
      imports: [
        application,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [application, access],
          inject: [CommandBus, QueryBus, USERS, CLOCK, LookLog, AUTHENTICATOR],
          useFactory: (
            commands: CommandBus,
            queries: QueryBus,
            users: UserDirectory,
            clock: Clock,
            looks: LookLog,
            authenticator: Authenticator,
          ) =>
            graphqlOptions(
              path,
              { commands, queries, users, clock, looks },
              authenticator,
              { tellRefused, points, peopleAsk, stepUpSeconds },
              plugins,
            ),
        }),
      ],
      providers: [...RESOLVERS],
    };
  }
}

const RESOLVERS = [
  CaseChangedResolver,
  CaseChangedSubscription,
  CaseEventResolver,
  CaseEventsResolver,
  AccessResolver,
  CaseAccessResolver,
  AccessGrantResolver,
  ConflictResolver,
  CaseReviewResolver,
  EmergencyAccessResolver,
  EmergencyNoticeResolver,
  EmergencyReviewResolver,
  EmergencyToldResolver,
  CaseResolver,
  CodedContentResolver,
  CodeListResolver,
  ConcernResolver,
  DecisionApprovalResolver,
  DecisionResolver,
  DecisionReturnResolver,
  ErasureChangedResolver,
  ErasureDecisionResolver,
  ErasureFindingResolver,
  ErasureResolver,
  ErasureResultResolver,
  ErasureReviewResolver,
  ErasureSubjectResolver,
  EvaluationResolver,
  GoalResolver,
  IntegrityResolver,
  InvestigationConclusionResolver,
  InvestigationResolver,
  JournalResolver,
  LegalBasisResolver,
  LifecycleResolver,
  LookFindingResolver,
  LookFollowUpResolver,
  LookResolver,
  LookReviewChangedResolver,
  LookReviewedResolver,
  LookReviewResolver,
  MeasureResolver,
  MessageResolver,
  NotificationResolver,
  OperationsResolver,
  ParticipationResolver,
  PersonChangedResolver,
  PersonResolver,
  PlanResolver,
  ProjectionChangedResolver,
  ProjectionResolver,
  QueueResolver,
  ReporterResolver,
  ScreeningResolver,
  SessionResolver,
  UserResolver,
  WorkplaceResolver,
];
