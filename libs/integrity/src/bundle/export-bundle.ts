import type { EventStore, StoredEvent, StreamName } from '@saksgang/event-store';
import type { Integrity } from '../notary/integrity.ts';
import type { Bundle } from './bundle.ts';

export interface BundleSources {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly integrity: Integrity;
}

/** Some events of the stream are not under a checkpoint yet. */
export class NotSignedYet extends Error {
  override readonly name = 'NotSignedYet';
}

/**
 * Everything it takes to check one stream without the database.
 * @returns null when the stream does not exist
 * @throws NotSignedYet when an event is newer than the newest checkpoint: a few seconds later it is not
 */
export async function exportBundle(
  stream: StreamName,
  { store, integrity }: BundleSources,
): Promise<Bundle | null> {
  const events: StoredEvent[] = [];
  for await (const event of store.readStream(stream)) events.push(event);
  if (events.length === 0) return null;
  const { verifierKeys } = await integrity.status();
  const inclusions = await integrity.inclusions(events.map(({ position }) => position));
  const proven = events.map(({ hash, position: _, ...event }, at) => {
    const inclusion = inclusions[at];
    if (!inclusion) throw new NotSignedYet('the newest events are not signed yet');
    const { leafIndex, hashes } = inclusion;
    const proof = hashes.map((one) => Buffer.from(one).toString('hex'));
    return { event, hash, leafIndex, proof };
  });
  const checkpoint = inclusions[0]?.checkpoint ?? '';
  return {
    format: 'saksgang-bundle/1',
    stream,
    checkpoint,
    verifierKeys: [...verifierKeys],
    events: proven,
  };
}
