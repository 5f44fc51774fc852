import type { EventMetadata, StreamName } from '../envelope.ts';

/** A command's id is unique in its municipality. */
export type CommandKey = Pick<EventMetadata, 'tenant' | 'commandId'>;

/** To which stream a command goes. */
export interface Claim {
  readonly stream: StreamName;
  /** False when it was noted before: its events may be there, or may never have come. */
  readonly isNew: boolean;
}

/** Which stream each command went to, beside an engine that keeps no index of commands. */
export interface CommandLedger {
  /** Notes that the command goes to the stream, unless it is noted for one already. */
  claim(command: CommandKey, stream: StreamName): Promise<Claim>;
  /** Notes it for another stream, if it still stands at `from`. */
  move(command: CommandKey, from: StreamName, to: StreamName): Promise<void>;
}
