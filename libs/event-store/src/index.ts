export type { EventCodec, Opened, Sealed } from './codec/event-codec.ts';
export {
  categoryOf,
  idIn,
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
export { CorruptedIdempotency, InvalidEvent, StoreUnavailable } from './errors.ts';
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
export type { CheckpointStore, Projection, ProjectionRunner } from './projection/projection.ts';
export type { DataKey, KeyRing } from './sealing/key-ring.ts';
export type {
  CommandIdReused,
  CommandRequest,
  Handled,
  Loaded,
  Moment,
  StaleRevision,
  Streams,
} from './streams/streams.ts';
