/** What a writer asks to be written. */
export interface ProposedEvent {
  /** A UUID in lower case. */
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** One record of the log. */
export interface RecordedEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: bigint;
  /** Where the record begins in the log, in bytes; commit and prepare position are the same. */
  readonly position: bigint;
  /** Milliseconds since 1970. */
  readonly created: number;
}

/** The state that a writer says a stream must be in. */
export type ExpectedState = 'any' | 'no_stream' | 'stream_exists' | bigint;

/** The highest revision there is: that of the record which ends a stream for good. */
export const LAST_REVISION = 2n ** 63n - 1n;

/** The stream in which the settings of `stream` are events. */
export const settingsStreamOf = (stream: string): string => `$$${stream}`;
