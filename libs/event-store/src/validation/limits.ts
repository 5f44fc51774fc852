/** Attachments go by reference: an event is what happened, not the document itself. */
export const MAX_EVENT_BYTES = 64 * 1024;
export const MAX_EVENTS_PER_APPEND = 1_000;
/** What a KurrentDB server takes in one append by default. */
export const MAX_APPEND_BYTES = 1024 * 1024;
export const MAX_STREAMS_PER_APPEND = 16;
export const MAX_DEPTH = 32;
export const MAX_METADATA_LENGTH = 256;
/** A 32-bit signed integer: the smallest that any engine counts revisions with. */
export const MAX_REVISION = 2_147_483_647;
