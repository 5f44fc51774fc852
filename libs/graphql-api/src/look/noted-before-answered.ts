import type { ApolloServerPlugin } from '@apollo/server';
import type { LookLog } from '@saksgang/application';
import type { RequestContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';

/**
 * Looking is an event: an answer leaves when what it shows is noted for good. Where that fails nothing is shown,
 * not even whether there was something to show.
 */
export function notedBeforeAnswered(looks: LookLog): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue: { requester }, response: { body } }) {
          if (requester === null || body.kind !== 'single') return;
          try {
            await looks.settled(requester);
          } catch {
            const { message, extensions } = apiError('UNAVAILABLE', NOT_NOTED);
            body.singleResult = { data: null, errors: [{ message, extensions }] };
          }
        },
      };
    },
  };
}

const NOT_NOTED = 'That you looked could not be noted, so nothing is shown. Ask again in a while.';
