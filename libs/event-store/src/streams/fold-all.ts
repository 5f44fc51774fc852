import type { AnyFact } from '@saksgang/kernel';
import type { Opened } from '../codec/event-codec.ts';
import type { Revision, StreamName } from '../envelope.ts';
import type { FoldedStreamsOptions, FoldedStreams } from './folded-streams.ts';
import type { Loaded } from './streams.ts';
import { Tail } from './tail.ts';

/** Fewer are moved on from where they were folded last, which is kept in memory. */
const MANY = 50;

/** Folds many streams, each up to a revision: by one question to an engine that takes it, else one by one. */
export async function foldAll<State, Event extends AnyFact>(
  options: FoldedStreamsOptions<State, Event>,
  folded: FoldedStreams<State, Event>,
  ends: ReadonlyMap<StreamName, Revision>,
): Promise<ReadonlyMap<StreamName, Loaded<State>>> {
  const { store, codec, decider } = options;
  if (ends.size >= MANY && store.readStreams) {
    const opened = await codec.open(await store.readStreams(ends));
    return foldTogether(() => new Tail(decider), opened);
  }
  const loaded = new Map<StreamName, Loaded<State>>();
  for (const [stream, revision] of ends) {
    loaded.set(stream, await folded.at(stream, { revision }));
  }
  return loaded;
}

/** @param opened each stream's events in their order */
function foldTogether<State, Event extends AnyFact>(
  begin: () => Tail<State, Event>,
  opened: readonly Opened<Event>[],
): ReadonlyMap<StreamName, Loaded<State>> {
  const tails = new Map<StreamName, Tail<State, Event>>();
  for (const one of opened) {
    const tail = tails.get(one.stored.stream) ?? begin();
    tail.advance([one]);
    tails.set(one.stored.stream, tail);
  }
  return new Map([...tails].map(([stream, { loaded }]) => [stream, loaded]));
}
