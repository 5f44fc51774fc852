import { randomUUID } from 'node:crypto';
import { startKurrentStandIn } from '@saksgang/kurrent-stand-in';

/** A server to try the adapter on. */
export interface AServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The server that `KURRENTDB_URL` names, which may hold anything already; the stand-in where it names none. */
export async function aServer(): Promise<AServer> {
  const url = process.env['KURRENTDB_URL'] ?? '';
  if (url !== '') return { url, close: () => Promise.resolve() };
  const standIn = await startKurrentStandIn();
  return { url: standIn.url, close: () => standIn.stop() };
}

/** The name of a store that no server holds. */
export function aStoreName(): string {
  return randomUUID();
}

/** For specs that read no log. */
export const noLog = { info: ignore, warn: ignore, error: ignore };

function ignore(): void {
  // Nobody reads it.
}
