import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const NOT_BUILT = 'The admin app is not built. Run `npm start`, which builds it.';

/**
 * The admin app on every address nobody else has: files by their name, and the app's own page for the rest,
 * since the app decides by itself what `/cases/…` shows.
 */
export async function serveAdminApp(app: NestFastifyApplication, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => void reply.header('cache-control', lifetimeOf(path)),
    });
  }
  const server = app.getHttpAdapter().getInstance();
  server.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    if (/\.[a-z0-9]+$/i.test(request.params['*'])) {
      reply.callNotFound();
      return reply;
    }
    if (!isBuilt) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8');
    return reply.send(createReadStream(join(folder, 'index.html')));
  });
}

/** Built files carry a digest of their content in the name and never change; the others are asked for anew. */
function lifetimeOf(path: string): string {
  return /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
