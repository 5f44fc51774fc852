import type { Page } from 'playwright-core';
import { textsIn } from './personal.ts';

/** What browsers asked the server for. */
export interface Overheard {
  /** Every address, as it goes over the wire and into the logs of whatever stands between. */
  readonly addresses: Set<string>;
  /** What people wrote, search words among it. */
  readonly written: Set<string>;
  /** Documents sent in words. */
  readonly documents: string[];
  /** How many documents were asked for by their digest. */
  digests: number;
}

export function nothingOverheard(): Overheard {
  return { addresses: new Set(), written: new Set(), documents: [], digests: 0 };
}

export function overhear(page: Page, heard: Overheard): void {
  page.on('request', (request) => {
    heard.addresses.add(decodeURIComponent(request.url()));
    if (request.url().endsWith('/graphql')) listen(request.postDataJSON(), heard);
  });
  page.on('framenavigated', (frame) => heard.addresses.add(decodeURIComponent(frame.url())));
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const message: unknown = JSON.parse(String(payload));
      const asked: unknown = Reflect.get(Object(message), 'payload');
      if (asked !== undefined) listen(asked, heard);
    });
  });
}

function listen(asked: unknown, heard: Overheard): void {
  const { query, variables, extensions } = Object(asked) as Readonly<Record<string, unknown>>;
  if (typeof query === 'string' && query !== '') heard.documents.push(query);
  if (JSON.stringify(extensions ?? null).includes('sha256Hash')) heard.digests += 1;
  for (const text of textsIn(variables)) heard.written.add(text);
}
