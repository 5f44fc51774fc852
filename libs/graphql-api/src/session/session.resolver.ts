import { canBeResponsible, type User } from '@saksgang/application';
import { Query, Resolver } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../context.ts';
import type { QueryResolvers } from '../generated/resolver-types.ts';

@Resolver('User')
export class SessionResolver implements Pick<Required<QueryResolvers>, 'me' | 'users' | 'people'> {
  @Query()
  me(_root: unknown, _args: object, { requester }: RequestContext): User | null {
    return requester?.user ?? null;
  }

  @Query()
  people(_root: unknown, _args: object, context: RequestContext): readonly User[] {
    const { tenant } = signedIn(context);
    return context.users
      .all()
      .filter((user) => user.tenant === tenant && user.role !== 'INTEGRATOR');
  }

  @Query()
  users(_root: unknown, _args: object, context: RequestContext): readonly User[] {
    const { tenant } = signedIn(context);
    return context.users.all().filter((user) => user.tenant === tenant && canBeResponsible(user));
  }
}
