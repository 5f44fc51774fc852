export { eventCodec } from './codec/create-event-codec.ts';
export type { EventCodec, Opened, Sealed } from './codec/event-codec.ts';
export {
  categoryOf,
  idIn,
  isStreamName,
  START,
  streamName,
  type EventMetadata,
  type JsonObject,
  type JsonValue,
  type NewEvent,
  type Position,
  type Revision,
  type StoredEvent,
  type StreamName,
} from './envelope.ts';
export {
  CorruptedIdempotency,
  InvalidEvent,
  StoreUnavailable,
  UnreadableEvent,
  WrongMasterKey,
  type Unreadable,
} from './errors.ts';
export { chain, hashOf, type ChainedEvent, type HashedEvent } from './integrity/chain.ts';
export { readStored, readUpTo, type Readable, type StoredText } from './integrity/read-stored.ts';
export { sameContent } from './integrity/same-content.ts';
export type { Claim, CommandKey, CommandLedger } from './ledger/command-ledger.ts';
export { withCommandLedger } from './ledger/with-command-ledger.ts';
export type { Log } from './log.ts';
export type {
  Appended,
  AppendOutcome,
  AppendRequest,
  Capabilities,
  CommandRepeated,
  Conflict,
  EventStore,
  ExpectedRevision,
  FeedFilter,
  FeedPage,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from './port.ts';
export {
  createProjectionRunner,
  type ProjectionRunnerOptions,
} from './projection/create-projection-runner.ts';
export type { CheckpointStore, Failure, Ledger } from './projection/checkpoint-store.ts';
export type { Generation, GenerationKey } from './projection/generation.ts';
export type {
  ParkedEvent,
  ParkedPage,
  ParkedStream,
  ParkingLot,
  Skipped,
} from './projection/parking-lot.ts';
export {
  RebuildRefused,
  RollbackRefused,
  type ProjectionHealth,
  type ProjectionRunner,
  type ProjectionStatus,
  type Rebuilt,
  type RetryOutcome,
  type SkipOutcome,
} from './projection/projection-runner.ts';
export { TablesBusy, type Projection, type ProjectionTables } from './projection/projection.ts';
export { rewriteStreams, TablesOutdated } from './projection/rewrite-streams.ts';
export { forgetKey } from './sealing/forgotten-keys.ts';
export { SubjectErased, type DataKey, type KeyRing, type KeyState } from './sealing/key-ring.ts';
export { masterKey, onlyMasterKey, type MasterKey, type MasterKeys } from './sealing/master-key.ts';
export { blindKeyRing } from './sealing/blind-key-ring.ts';
export { MemoryKeyRing } from './sealing/memory-key-ring.ts';
export { streamsSealedFor } from './sealing/streams-sealed-for.ts';
export { storeWith } from './store-with.ts';
export { createStreams, type StreamsOptions } from './streams/create-streams.ts';
export type {
  CommandIdReused,
  CommandRequest,
  Handled,
  Loaded,
  Moment,
  StaleRevision,
  Streams,
} from './streams/streams.ts';
export { checkAppend } from './validation/check-append.ts';
export {
  MAX_APPEND_BYTES,
  MAX_EVENT_BYTES,
  MAX_EVENTS_PER_APPEND,
  MAX_REVISION,
} from './validation/limits.ts';
