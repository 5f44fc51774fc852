import {
  FindParkedStreams,
  GetProjections,
  RebuildProjection,
  RetryParkedStream,
  RollbackProjection,
  SkipParkedStream,
  type ProjectionStep,
  type StepTaken,
} from '@saksgang/application';
import { START, type ProjectionHealth, type StreamName } from '@saksgang/event-store';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../context.ts';
import { invalidInput } from '../errors/refusals.ts';
import type {
  MutationRebuildProjectionArgs,
  MutationResolvers,
  MutationRetryParkedStreamArgs,
  MutationRollbackProjectionArgs,
  MutationSkipParkedStreamArgs,
  ParkedStreamInput,
  ProjectionChangedResolvers,
  ProjectionInput,
  ProjectionParkedArgs,
  ProjectionResolvers,
  QueryResolvers,
} from '../generated/resolver-types.ts';
import { parseArguments, parseInput } from '../input/parse.ts';
import { connection } from '../relay/connection.ts';
import type { Complete } from '../shared/complete.ts';
import { parkedArguments, parkedStreamInput, projectionInput } from './operations.input.ts';
import { buildView, parkedView, tablesView } from './projection-view.ts';

type Mutations =
  'retryParkedStream' | 'skipParkedStream' | 'rebuildProjection' | 'rollbackProjection';

@Resolver('Operations')
export class OperationsResolver
  implements
    Pick<Required<QueryResolvers>, 'operations'>,
    Pick<Required<MutationResolvers>, Mutations>
{
  @Query()
  async operations(_root: unknown, _args: object, context: RequestContext) {
    return { projections: await context.queries.execute(new GetProjections(signedIn(context))) };
  }

  @Mutation()
  retryParkedStream(
    _root: unknown,
    { input }: MutationRetryParkedStreamArgs,
    context: RequestContext,
  ) {
    return onStream(context, input, RetryParkedStream);
  }

  @Mutation()
  skipParkedStream(
    _root: unknown,
    { input }: MutationSkipParkedStreamArgs,
    context: RequestContext,
  ) {
    return onStream(context, input, SkipParkedStream);
  }

  @Mutation()
  rebuildProjection(
    _root: unknown,
    { input }: MutationRebuildProjectionArgs,
    context: RequestContext,
  ) {
    return onProjection(context, input, RebuildProjection);
  }

  @Mutation()
  rollbackProjection(
    _root: unknown,
    { input }: MutationRollbackProjectionArgs,
    context: RequestContext,
  ) {
    return onProjection(context, input, RollbackProjection);
  }
}

@Resolver('Projection')
export class ProjectionResolver implements Complete<ProjectionResolvers, ProjectionHealth> {
  @ResolveField()
  position({ live }: ProjectionHealth) {
    return String(live?.position ?? START);
  }

  @ResolveField()
  head({ head }: ProjectionHealth) {
    return String(head);
  }

  @ResolveField()
  live({ live }: ProjectionHealth) {
    return live && tablesView(live);
  }

  @ResolveField()
  previous({ previous }: ProjectionHealth) {
    return previous && tablesView(previous);
  }

  @ResolveField()
  building({ building }: ProjectionHealth, _args: object, { clock }: RequestContext) {
    return building && buildView(building, clock());
  }

  @ResolveField()
  async parked({ name }: ProjectionHealth, args: ProjectionParkedArgs, context: RequestContext) {
    const { first, after } = parseArguments(parkedArguments, args);
    const asked = new FindParkedStreams(signedIn(context), { projection: name, first, after });
    const { streams, ...page } = await context.queries.execute(asked);
    const rows = streams.map((row) => ({ cursor: String(row.position), row }));
    return connection({ rows, ...page }, parkedView, after === null ? null : String(after));
  }
}

@Resolver('ProjectionChanged')
export class ProjectionChangedResolver implements Complete<
  ProjectionChangedResolvers,
  ProjectionStep
> {
  @ResolveField()
  async projection({ projection }: ProjectionStep, _args: object, context: RequestContext) {
    const all = await context.queries.execute(new GetProjections(signedIn(context)));
    const found = all.find(({ name }) => name === projection);
    if (!found) throw new Error('a projection was changed that is not there');
    return found;
  }
}

async function onProjection(
  context: RequestContext,
  input: ProjectionInput,
  Message: typeof RebuildProjection | typeof RollbackProjection,
) {
  const parsed = parseInput(projectionInput, input);
  if (!parsed.ok) return invalidInput(parsed.error);
  const message = new Message(signedIn(context), parsed.value.projection);
  return memberOf(await context.commands.execute(message));
}

async function onStream(
  context: RequestContext,
  input: ParkedStreamInput,
  Message: typeof RetryParkedStream | typeof SkipParkedStream,
) {
  const parsed = parseInput<{ readonly projection: string; readonly stream: StreamName }>(
    parkedStreamInput,
    input,
  );
  if (!parsed.ok) return invalidInput(parsed.error);
  const { projection, stream } = parsed.value;
  const message = new Message(signedIn(context), projection, stream);
  return memberOf(await context.commands.execute(message));
}

function memberOf(taken: StepTaken) {
  return taken.ok
    ? ({ __typename: 'ProjectionChanged', ...taken.value } as const)
    : ({ __typename: 'OperationRefused', ...taken.error } as const);
}
