import type { FastifyInstance } from 'fastify';
import type { Logger } from '../logging.ts';

/** One line for each answer. The route's pattern stands for the address, which can hold ids. */
export function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const level = reply.statusCode >= 500 ? 'warn' : route === '/graphql' ? 'info' : 'debug';
    logger[level](
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
