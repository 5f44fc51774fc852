import type { RecordedEvent } from './events.ts';
import { streams } from './protocol.ts';

/** What the client asks for by `Read`: one call for reads and for subscriptions. */
export interface ReadRequest {
  readonly source: ReadSource;
  readonly isBackwards: boolean;
  /** `subscription`, or how many events at most. */
  readonly count: bigint | 'subscription';
  readonly filter?: EventFilter;
}

export type ReadSource =
  | { readonly kind: 'stream'; readonly name: string; readonly from: bigint | 'start' | 'end' }
  | { readonly kind: 'all'; readonly from: bigint | 'start' | 'end' };

export interface EventFilter {
  matches(event: RecordedEvent): boolean;
  /** A checkpoint is sent after so many events, whether they match or not. */
  readonly checkpointEvery: number;
}

const SEARCH_WINDOW = 32;

/** Null when the request leaves out what every request has. */
export function parseReadRequest(request: streams.ReadReq): ReadRequest | null {
  const options = request.getOptions();
  const source = options && parseSource(options);
  if (!source) return null;
  const filter = options.getFilter();
  return {
    source,
    isBackwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
    count: options.hasSubscription() ? 'subscription' : BigInt(options.getCount()),
    ...(filter ? { filter: parseFilter(filter) } : {}),
  };
}

function parseSource(options: streams.ReadReq.Options): ReadSource | null {
  const stream = options.getStream();
  if (stream) {
    const name = Buffer.from(stream.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
    const exact = stream.hasRevision() ? BigInt(stream.getRevision()) : null;
    return { kind: 'stream', name, from: exact ?? (stream.hasStart() ? 'start' : 'end') };
  }
  const all = options.getAll();
  if (!all) return null;
  const position = all.getPosition();
  const exact = position ? BigInt(position.getCommitPosition()) : null;
  return { kind: 'all', from: exact ?? (all.hasStart() ? 'start' : 'end') };
}

function parseFilter(filter: streams.ReadReq.Options.FilterOptions): EventFilter {
  const onStream = filter.getStreamIdentifier();
  const expression = onStream ?? filter.getEventType();
  const regex = expression?.getRegex() ? new RegExp(expression.getRegex(), 'u') : null;
  const prefixes = expression?.getPrefixList() ?? [];
  const isMatch = (text: string) =>
    regex ? regex.test(text) : prefixes.some((prefix) => text.startsWith(prefix));
  return {
    matches: ({ stream, type }) => isMatch(onStream ? stream : type),
    checkpointEvery:
      (filter.getMax() || SEARCH_WINDOW) * filter.getCheckpointintervalmultiplier() ||
      SEARCH_WINDOW,
  };
}
