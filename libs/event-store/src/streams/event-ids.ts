import { v5 } from 'uuid';
import type { StreamName } from '../envelope.ts';

const NAMESPACE = '5b6f0f0a-6b0e-5c39-9f0c-1d8a2f4e7c11';

/** The same command makes the same ids: an append that is sent again is recognised by the store. */
export function eventIdsFor(
  commandId: string,
  stream: StreamName,
  count: number,
): readonly string[] {
  return Array.from({ length: count }, (_, i) => v5(`${commandId}/${stream}/${i}`, NAMESPACE));
}
