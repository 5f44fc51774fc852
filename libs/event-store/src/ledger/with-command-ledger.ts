import type { StoredEvent, StreamName } from '../envelope.ts';
import type { AppendOutcome, AppendRequest, EventStore } from '../port.ts';
import { storeWith } from '../store-with.ts';
import { checkAppend } from '../validation/check-append.ts';
import type { CommandKey, CommandLedger } from './command-ledger.ts';

/**
 * The same store, where a command id that comes again is noticed in whichever stream. The command is noted
 * before its events are stored: what was noted and never came is found missing when it comes again.
 */
export function withCommandLedger(store: EventStore, ledger: CommandLedger): EventStore {
  return storeWith(store, {
    capabilities: { ...store.capabilities, commandLedger: true },
    async append(requests) {
      checkAppend(requests);
      return (await repeatedCommand(store, ledger, requests)) ?? store.append(requests);
    },
  });
}

async function repeatedCommand(
  store: EventStore,
  ledger: CommandLedger,
  requests: readonly AppendRequest[],
): Promise<AppendOutcome | null> {
  const stream = requests[0]?.stream;
  const event = requests[0]?.events[0];
  if (!stream || !event) return null;
  const noted = await ledger.claim(event, stream);
  if (noted.isNew) return null;
  const first = await firstOf(store, noted.stream, event);
  if (first === null) {
    if (noted.stream !== stream) await ledger.move(event, noted.stream, stream);
    return null;
  }
  // The very same append: the store says what it was answered the first time.
  if (first.stream === stream && first.eventId === event.eventId) return null;
  return { status: 'commandRepeated', first };
}

/** The first event that the command left in the stream. */
async function firstOf(
  store: EventStore,
  stream: StreamName,
  { tenant, commandId }: CommandKey,
): Promise<StoredEvent | null> {
  for await (const event of store.readStream(stream)) {
    if (event.commandId === commandId && event.tenant === tenant) return event;
  }
  return null;
}
