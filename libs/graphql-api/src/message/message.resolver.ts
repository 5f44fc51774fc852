import { FindMessages, type ListedMessage } from '@saksgang/application';
import type { MessageRow } from '@saksgang/read-models';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { signedIn, type RequestContext } from '../context.ts';
import type {
  IncomingMessageResolvers,
  QueryIncomingMessagesArgs,
  QueryResolvers,
} from '../generated/resolver-types.ts';
import { known, optional } from '../input/fields.ts';
import { parseArguments } from '../input/parse.ts';
import { connection } from '../relay/connection.ts';
import { page } from '../relay/page.input.ts';
import type { Complete } from '../shared/complete.ts';

const messagesArguments = z.object({
  ...page,
  status: optional(known<MessageRow['status'] | null | undefined>()),
});

@Resolver('IncomingMessage')
export class MessageResolver
  implements
    Complete<IncomingMessageResolvers, ListedMessage>,
    Pick<Required<QueryResolvers>, 'incomingMessages'>
{
  @Query()
  async incomingMessages(_root: unknown, args: QueryIncomingMessagesArgs, context: RequestContext) {
    const request = parseArguments(messagesArguments, args);
    const found = await context.queries.execute(new FindMessages(signedIn(context), request));
    return connection(found, (row) => row, request.after);
  }

  @ResolveField()
  id({ messageId }: ListedMessage) {
    return messageId;
  }
}
