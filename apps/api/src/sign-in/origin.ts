import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a page of another site sent the request (CSRF). Browsers name the page's origin on every POST
 * and every WebSocket; what names none is no browser, and carries no cookie unasked.
 */
export function isForeign(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const allowed = publicUrl === null ? [host] : [host, new URL(publicUrl).host];
  return !allowed.includes(new URL(origin).host);
}
