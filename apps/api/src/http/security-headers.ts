import type { FastifyInstance } from 'fastify';

const OWN_PAGES_ONLY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL's editor writes its colours into the page as styles; its scripts are files of ours all the same. */
const GRAPHIQL = OWN_PAGES_ONLY.replace(
  "style-src 'self'",
  "style-src 'self' 'unsafe-inline'",
).replace("font-src 'self'", "font-src 'self' data:");

/** Headers of every answer. Nothing is cached or leaks its address to others, unless a route says otherwise. */
export function addSecurityHeaders(server: FastifyInstance, https: boolean): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': request.url.startsWith('/graphiql') ? GRAPHIQL : OWN_PAGES_ONLY,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    });
  });
}
