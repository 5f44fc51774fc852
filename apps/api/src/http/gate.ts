import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness.ts';

const NOT_NOW = {
  errors: [{ message: 'Saksgang is starting or stopping.', extensions: { code: 'UNAVAILABLE' } }],
};

/** Answers nothing but health questions until everything is in place: half a seed is no municipality. */
export function closeUntilReady(server: FastifyInstance, readiness: Readiness): void {
  server.addHook('onRequest', async (request, reply) => {
    if (readiness.isServing() || request.url.startsWith('/health/')) return;
    await reply.code(503).header('retry-after', '2').send(NOT_NOW);
  });
}
