import type { ResolvedEvent } from '@kurrent/kurrentdb-client';
import type { WireRecord } from '../wire.ts';

/**
 * All that was asked for: reads that are left half-way block the client's next ones. What comes twice in a
 * row is taken once.
 */
export async function wholePage(
  found: AsyncIterable<Pick<ResolvedEvent, 'event'>>,
): Promise<readonly WireRecord[]> {
  const records: WireRecord[] = [];
  for await (const { event } of found) {
    if (!event?.position || event.position.commit === records.at(-1)?.position.commit) continue;
    records.push({ ...event, position: event.position });
  }
  return records;
}
