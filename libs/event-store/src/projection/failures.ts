import { StoreUnavailable, UnreadableEvent, WrongMasterKey } from '../errors.ts';

const CODE = /^[A-Z0-9_]{3,40}$/;

/** The kind of an error and its code. Its text may quote what the event held. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if (error instanceof UnreadableEvent) return `${error.name}:${error.reason}`;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return CODE.test(code) ? `${error.name}:${code}` : error.name;
}

/** Whether it would fail for every event alike: such an error parks nothing. */
export function isOfSurroundings(error: unknown): boolean {
  return error instanceof StoreUnavailable || error instanceof WrongMasterKey;
}
