import { GetCase, type CaseChange, type CaseView } from '@saksgang/application';
import { nextStepOf, phaseOf, runningDeadlines } from '@saksgang/domain';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../context.ts';
import type {
  CaseChangedResolvers,
  CaseResolvers,
  QueryCaseArgs,
  QueryResolvers,
} from '../generated/resolver-types.ts';
import { parseArguments } from '../input/parse.ts';
import { planViews } from '../plan/plan-view.ts';
import type { Complete } from '../shared/complete.ts';
import { caseArguments } from './case.input.ts';
import { deadlineView } from './deadline-view.ts';

/** The folded case is the parent of everything in it: the moment it was folded to is inherited by construction. */
@Resolver('Case')
export class CaseResolver
  implements
    Complete<Omit<CaseResolvers, 'events' | 'event'>, CaseView>,
    Pick<Required<QueryResolvers>, 'case'>
{
  @Query()
  case(_root: unknown, args: QueryCaseArgs, context: RequestContext) {
    // `minPosition` is only checked: a fold reads the log itself and is never behind it.
    const { id, asOf } = parseArguments(caseArguments, args);
    return context.queries.execute(new GetCase(signedIn(context), id, asOf));
  }

  @ResolveField()
  id({ caseId }: CaseView) {
    return caseId;
  }

  @ResolveField()
  caseNumber({ file }: CaseView) {
    return file.caseNumber;
  }

  @ResolveField()
  status({ file }: CaseView) {
    return file.status;
  }

  @ResolveField()
  phase({ file }: CaseView) {
    return phaseOf(file);
  }

  @ResolveField()
  isPast({ revision, latestRevision }: CaseView) {
    return revision < latestRevision;
  }

  @ResolveField()
  openedOn({ file }: CaseView) {
    return file.openedOn;
  }

  @ResolveField()
  closedOn({ file }: CaseView) {
    return file.closedOn;
  }

  @ResolveField()
  async child({ file, knownAt }: CaseView, _args: object, { persons }: RequestContext) {
    const child = await persons.load({ personId: file.childId, knownAt });
    if (child === null) throw new Error('a case has a child that is not registered');
    return child;
  }

  @ResolveField()
  responsible({ file }: CaseView, _args: object, { users }: RequestContext) {
    return file.responsible && users.find(file.responsible);
  }

  @ResolveField()
  deadlines({ file, day }: CaseView) {
    return runningDeadlines(file).map((deadline) => deadlineView(deadline, day));
  }

  @ResolveField()
  nextStep({ file }: CaseView) {
    return nextStepOf(file);
  }

  @ResolveField()
  concerns({ file }: CaseView) {
    return file.concerns;
  }

  @ResolveField()
  investigations({ file }: CaseView) {
    return file.investigations;
  }

  @ResolveField()
  childStatements({ file }: CaseView) {
    return file.statements.toReversed().sort((a, b) => b.heardOn.localeCompare(a.heardOn));
  }

  @ResolveField()
  decisions({ file }: CaseView) {
    return file.decisions;
  }

  @ResolveField()
  plans({ file }: CaseView) {
    return planViews(file);
  }

  @ResolveField()
  measures({ file }: CaseView) {
    return file.measures;
  }

  @ResolveField()
  evaluations({ file }: CaseView) {
    return file.evaluations;
  }

  @ResolveField()
  notes({ file }: CaseView) {
    return file.notes;
  }

  @ResolveField()
  access({ file }: CaseView) {
    return file.access;
  }
}

@Resolver('CaseChanged')
export class CaseChangedResolver implements Complete<CaseChangedResolvers, CaseChange> {
  @ResolveField()
  case({ caseId }: CaseChange, _args: object, context: RequestContext) {
    return context.queries.execute(new GetCase(signedIn(context), caseId));
  }

  @ResolveField()
  position({ position }: CaseChange) {
    return position.toString();
  }
}
