import type { FastifyInstance } from 'fastify';
import type { Door } from './door.ts';

/** Lets the development issuer answer under its path: it reads bodies and writes answers by itself. */
export function mountIssuer(server: FastifyInstance, door: Door): void {
  server.addHook('onRequest', async (request, reply) => {
    const issuer = door.development();
    if (!issuer?.answers(request.url)) return;
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    await issuer.handle(request.raw, reply.raw);
  });
}
