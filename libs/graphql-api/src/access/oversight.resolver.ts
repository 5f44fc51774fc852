import { randomUUID } from 'node:crypto';
import { FindEmergencies, SeeEmergencyNotice, type OverseenEmergency } from '@saksgang/application';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { signedIn, type RequestContext } from '../context.ts';
import type {
  EmergencyNoticeResolvers,
  EmergencyToldResolvers,
  QueryEmergencyNoticesArgs,
  QueryResolvers,
} from '../generated/resolver-types.ts';
import { parseArguments } from '../input/parse.ts';
import { connection } from '../relay/connection.ts';
import { page } from '../relay/page.input.ts';
import type { Complete } from '../shared/complete.ts';
import type { EmergencyToldView } from './access-view.ts';

const noticesArguments = z.object(page);

@Resolver('EmergencyNotice')
export class EmergencyNoticeResolver
  implements
    Complete<EmergencyNoticeResolvers, OverseenEmergency>,
    Pick<Required<QueryResolvers>, 'emergencyNotices'>
{
  @Query()
  async emergencyNotices(_root: unknown, args: QueryEmergencyNoticesArgs, context: RequestContext) {
    const request = parseArguments(noticesArguments, args);
    const found = await context.queries.execute(new FindEmergencies(signedIn(context), request));
    return {
      ...connection(found, (row) => row, request.after),
      waitingCount: found.waitingCount,
    };
  }

  @ResolveField()
  id({ emergencyId }: OverseenEmergency) {
    return emergencyId;
  }

  @ResolveField()
  isYours({ isTheirs }: OverseenEmergency) {
    return isTheirs;
  }

  @ResolveField()
  user({ user }: OverseenEmergency, _args: object, { users }: RequestContext) {
    return users.find(user);
  }

  /** Noted before it is shown: where that fails, nothing is. */
  @ResolveField()
  async reasons(
    { caseId, emergencyId, reasons }: OverseenEmergency,
    _args: object,
    context: RequestContext,
  ) {
    const origin = { requester: signedIn(context), commandId: randomUUID() };
    const seen = new SeeEmergencyNotice({ caseId, emergencyId }, origin);
    const noted = await context.commands.execute(seen);
    return noted.ok ? reasons : null;
  }

  @ResolveField()
  told({ told, seen }: OverseenEmergency, _args: object, { users }: RequestContext) {
    return told.map((one) => {
      const accounts = [one.user, ...users.accountsOf(one.user)];
      const first = seen.find(({ by }) => accounts.some((account) => account === by));
      return { ...one, seenAt: first?.at ?? null };
    });
  }
}

@Resolver('EmergencyTold')
export class EmergencyToldResolver implements Complete<EmergencyToldResolvers, EmergencyToldView> {
  @ResolveField()
  user({ user }: EmergencyToldView, _args: object, { users }: RequestContext) {
    return users.find(user);
  }
}
