import type { Engine } from '@saksgang/backup';

/** What keeps the events. */
export function engineOf(config: { readonly KURRENTDB_URL?: string | undefined }): Engine {
  return config.KURRENTDB_URL === undefined ? 'postgresql' : 'kurrentdb';
}
