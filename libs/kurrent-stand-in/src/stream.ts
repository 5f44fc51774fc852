import { LAST_REVISION, type RecordedEvent } from './events.ts';

/** What the settings of a stream (`$metadata` in `$$stream`) say about its older events. */
export interface StreamSettings {
  readonly maxCount?: number;
  /** Milliseconds. */
  readonly maxAge?: number;
  readonly truncateBefore?: bigint;
}

/** The events of one stream; revisions are indexes, for nothing is ever scavenged. */
export interface Stream {
  readonly name: string;
  readonly events: readonly RecordedEvent[];
  readonly settings: StreamSettings;
  readonly isTombstoned: boolean;
}

export const NO_REVISION = -1n;

/** Revision of the last event, or -1. */
export function headOf({ events, isTombstoned }: Stream): bigint {
  return isTombstoned ? LAST_REVISION : BigInt(events.length) - 1n;
}

/** Deleted, but for a new event to begin it again where it ended. */
export function isSoftDeleted({ settings }: Stream): boolean {
  return settings.truncateBefore === LAST_REVISION;
}

/** The first event that the settings leave readable at `now`; the length of the stream when they leave none. */
export function firstReadable({ events, settings }: Stream, now: number): number {
  const byCount = events.length - (settings.maxCount ?? events.length);
  const byRevision = Number(settings.truncateBefore ?? 0n);
  let first = Math.min(events.length, Math.max(0, byCount, byRevision));
  const { maxAge } = settings;
  if (maxAge === undefined) return first;
  while (first < events.length && (events[first]?.created ?? now) < now - maxAge) first += 1;
  return first;
}

/** Reads the newest `$metadata` event. What is not JSON sets nothing. */
export function parseSettings({ data }: RecordedEvent): StreamSettings {
  const settings = parseObject(Buffer.from(data).toString('utf8'));
  const { $maxCount, $maxAge, $tb } = settings;
  return {
    ...(typeof $maxCount === 'number' ? { maxCount: $maxCount } : {}),
    ...(typeof $maxAge === 'number' ? { maxAge: $maxAge * 1000 } : {}),
    ...(typeof $tb === 'number' ? { truncateBefore: revision($tb) } : {}),
  };
}

/** JSON's numbers round the highest revision up to one that does not exist. */
function revision(value: number): bigint {
  return value >= Number(LAST_REVISION) ? LAST_REVISION : BigInt(Math.trunc(value));
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
