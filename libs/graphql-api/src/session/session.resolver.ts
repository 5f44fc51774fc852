import {
  canBeResponsible,
  colleaguesIn,
  unitsIn,
  workplacesOf,
  type Unit,
  type User,
  type Workplace,
} from '@saksgang/application';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../context.ts';
import type {
  QueryResolvers,
  UserResolvers,
  WorkplaceResolvers,
} from '../generated/resolver-types.ts';
import type { Complete } from '../shared/complete.ts';

@Resolver('User')
export class SessionResolver implements Pick<
  Required<QueryResolvers>,
  'me' | 'users' | 'people' | 'units' | 'workplaces'
> {
  @Query()
  me(_root: unknown, _args: object, { requester }: RequestContext): User | null {
    return requester?.user ?? null;
  }

  @Query()
  people(_root: unknown, _args: object, context: RequestContext): readonly User[] {
    return colleagues(context).filter(({ role }) => role !== 'INTEGRATOR');
  }

  @Query()
  users(_root: unknown, _args: object, context: RequestContext): readonly User[] {
    return colleagues(context).filter(canBeResponsible);
  }

  @Query()
  units(_root: unknown, _args: object, context: RequestContext): readonly Unit[] {
    return unitsIn(signedIn(context).tenant, context.users, context.clock());
  }

  @Query()
  workplaces(_root: unknown, _args: object, context: RequestContext): readonly Workplace[] {
    const { user } = signedIn(context);
    const home = context.users.find(user.id) ?? user;
    return workplacesOf(home, context.users, context.clock());
  }
}

@Resolver('User')
export class UserResolver implements Pick<Required<UserResolvers>, 'municipality'> {
  @ResolveField()
  municipality({ tenant }: User, _args: object, { users }: RequestContext) {
    return { id: tenant, name: users.municipalityName(tenant) };
  }
}

@Resolver('Workplace')
export class WorkplaceResolver implements Complete<WorkplaceResolvers, Workplace> {
  @ResolveField()
  municipality({ user: { tenant } }: Workplace, _args: object, { users }: RequestContext) {
    return { id: tenant, name: users.municipalityName(tenant) };
  }

  @ResolveField()
  unit({ user }: Workplace) {
    return user.unit;
  }

  @ResolveField()
  role({ user }: Workplace) {
    return user.role;
  }

  @ResolveField()
  reference({ agreement }: Workplace) {
    return agreement?.reference ?? null;
  }

  @ResolveField()
  until({ agreement }: Workplace) {
    return agreement?.until ?? null;
  }
}

function colleagues(context: RequestContext): readonly User[] {
  return colleaguesIn(signedIn(context).tenant, context.users, context.clock());
}
