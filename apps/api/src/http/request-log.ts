import type { FastifyInstance } from 'fastify';
import type { Logger } from '../logging.ts';

/** One line for each answer. The route's pattern stands for the address, which can hold ids. */
export function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    logger[levelOf(route, reply.statusCode)](
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}

/** Whoever watches the process asks every few seconds, and files are many: neither is news. */
function levelOf(route: string, status: number): 'debug' | 'info' | 'warn' {
  if (route.startsWith('/health/')) return 'debug';
  if (status >= 500) return 'warn';
  return route === '/graphql' ? 'info' : 'debug';
}
