import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.ts';
import { rateHeaders } from './budget.ts';
import type { Charge, Meter } from './meter.ts';

const TOO_MANY_REQUESTS = 429;

/**
 * Refuses before it runs what costs too much, by itself or together with what was asked before it. Every answer
 * tells its cost in `extensions.cost`, and what is left of the minute in its headers.
 */
export function costLimit(meter: Meter): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let charge: Charge | null = null;
      return {
        async didResolveOperation({ schema, document, request, operationName, contextValue }) {
          const operation = {
            query: document,
            variables: request.variables ?? {},
            ...(operationName !== null && { operationName }),
          };
          charge = meter.charge(schema, operation, contextValue);
          if (charge.refusal) throw charge.refusal;
        },
        async willSendResponse({ response: { body, http } }) {
          if (charge === null) return;
          const { requested, spending } = charge;
          if (spending !== null) {
            const headers = Object.entries(rateHeaders(spending));
            for (const [name, value] of headers) http.headers.set(name, value);
            if (!spending.isGranted) http.status = TOO_MANY_REQUESTS;
          }
          if (body.kind !== 'single' || requested === null) return;
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            cost: { requested, limit: meter.most },
          };
        },
      };
    },
  };
}
