import type { RecordedEvent } from './events.ts';
import type { streams } from './protocol.ts';
import type { EventFilter } from './read-requests.ts';
import { checkpointFrame, eventFrame } from './read-responses.ts';

/** The frames that an event means to a reader. */
export type Framing = (event: RecordedEvent) => readonly streams.ReadResp[];

export const plainFraming: Framing = (event) => [eventFrame(event)];

/** Events that pass the filter, and a checkpoint after every so many events that were looked at. */
export function filteredFraming({ matches, checkpointEvery }: EventFilter): Framing {
  let lookedAt = 0;
  return (event) => {
    lookedAt += 1;
    const isDue = lookedAt % checkpointEvery === 0;
    return [
      ...(matches(event) ? [eventFrame(event)] : []),
      ...(isDue ? [checkpointFrame(event.position)] : []),
    ];
  };
}
