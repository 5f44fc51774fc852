import { LAST_REVISION, type RecordedEvent } from './events.ts';
import { parseSettings, type Stream, type StreamSettings } from './stream.ts';

/** The log, sorted by stream. */
export interface Streams {
  /** An empty one when nothing was written to it. */
  get(name: string): Stream;
  add(event: RecordedEvent): void;
}

interface Kept {
  readonly events: RecordedEvent[];
  settings: StreamSettings;
  isTombstoned: boolean;
}

export function createStreams(): Streams {
  const byName = new Map<string, Kept>();

  function keptAs(name: string): Kept {
    const known = byName.get(name);
    if (known) return known;
    const fresh: Kept = { events: [], settings: {}, isTombstoned: false };
    byName.set(name, fresh);
    return fresh;
  }

  return {
    get: (name) => ({ name, events: [], settings: {}, isTombstoned: false, ...byName.get(name) }),
    add(event) {
      const stream = keptAs(event.stream);
      if (event.revision === LAST_REVISION) stream.isTombstoned = true;
      else stream.events.push(event);
      if (event.stream.startsWith('$$')) {
        keptAs(event.stream.slice(2)).settings = parseSettings(event);
      }
    },
  };
}
