import type { FastifyInstance } from 'fastify';
import type { Logger } from '../logging.ts';
import { withinRequest } from '../observability/request-scope.ts';
import { routeOf } from '../observability/route-of.ts';

/** One line for each answer. The route's pattern stands for the address, which can hold ids. */
export function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook('onResponse', async (request, { statusCode: status, elapsedTime }) => {
    const route = routeOf(request);
    const fields = { method: request.method, route, status, ms: Math.round(elapsedTime) };
    withinRequest(request, () => logger[levelOf(route, status)](fields, 'answered'));
  });
}

/** Whoever watches the process asks every few seconds, and files are many: neither is news. */
function levelOf(route: string, status: number): 'debug' | 'info' | 'warn' {
  if (route.startsWith('/health/')) return 'debug';
  if (status >= 500) return 'warn';
  return route === '/graphql' ? 'info' : 'debug';
}
