import { createBudget, rateHeaders } from '@saksgang/graphql-api';
import type { Clock } from '@saksgang/kernel';
import type { FastifyInstance } from 'fastify';
import { routeOf } from '../observability/route-of.ts';
import type { SecurityLog } from '../observability/security-log.ts';

const STEPS: readonly string[] = ['/auth/sign-in', '/auth/sign-in/anew', '/auth/callback'];
/** To the issuer, and back. */
const STEPS_EACH = 2;

const TOO_MANY = {
  errors: [
    {
      message: 'Too many sign-ins from your network: wait a minute.',
      extensions: { code: 'RATE_LIMITED' },
    },
  ],
};

/**
 * Counts the steps of sign-ins by the address they come from: each asks the issuer and the database, and whoever
 * guesses needs many.
 */
export function limitSignIns(
  server: FastifyInstance,
  perMinute: number,
  { clock, tell }: { readonly clock: Clock; readonly tell: SecurityLog },
): void {
  const budget = createBudget(perMinute * STEPS_EACH, clock);
  server.addHook('onRequest', async (request, reply) => {
    if (!STEPS.includes(routeOf(request))) return;
    const spending = budget.spend(request.ip, 1);
    reply.headers(rateHeaders(spending));
    if (spending.isGranted) return;
    tell({ security: 'REFUSED', userId: null, code: 'RATE_LIMITED' });
    await reply.code(429).send(TOO_MANY);
  });
}
