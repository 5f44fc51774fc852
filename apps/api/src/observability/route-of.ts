import type { FastifyRequest } from 'fastify';

/**
 * The pattern of the address that was asked for: `/graphql`, `/*`; `none` where there is nothing. The address
 * itself may hold ids or anything else. The app's own files count as one.
 */
export function routeOf({ routeOptions: { url = 'none' } }: FastifyRequest): string {
  return url.startsWith('/assets/') ? '/assets/*' : url;
}
