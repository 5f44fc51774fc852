import type { EventDefinitions, Fact, Instant, Personal } from '@saksgang/kernel';
import type { CaseId, ConcernId, MessageId } from '../shared/ids.ts';

/**
 * A message from the national concern portal, exactly as it came, stored before anything is
 * acknowledged. Several parts when it is larger than one event may be. Stored for good.
 */
export type MessageReceived = Fact<
  'MessageReceived',
  {
    messageId: MessageId;
    /** The sender's own id, where it gave one. */
    externalId: string | null;
    receivedAt: Instant;
    bytes: number;
    /** How many parts follow; none when the message was larger than may be kept. */
    parts: number;
  }
>;
/** A part of the message's bytes in base64: exact whatever came, and never longer when sealed. */
export type MessagePartStored = Fact<
  'MessagePartStored',
  { messageId: MessageId; part: number; content: Personal<string> }
>;
/** Every child in the message has its concern, in the order of the message. */
export type MessageImported = Fact<
  'MessageImported',
  {
    messageId: MessageId;
    format: MessageFormat;
    concerns: readonly { readonly caseId: CaseId; readonly concernId: ConcernId }[];
  }
>;
/** Not understood: the fields and rules that failed, never their values. `$` is the whole message. */
export type MessageRefused = Fact<
  'MessageRefused',
  {
    messageId: MessageId;
    issues: readonly { readonly field: string; readonly rule: string }[];
  }
>;

export type MessageFormat = 'offentlig.v1' | 'offentlig.v2' | 'privat.v1' | 'privat.v2';

export type MessageEvent = MessageReceived | MessagePartStored | MessageImported | MessageRefused;

export const messageEvents: EventDefinitions<MessageEvent> = {
  MessageReceived: { version: 1, personal: {} },
  MessagePartStored: { version: 1, personal: { content: 'stream' } },
  MessageImported: { version: 1, personal: {} },
  MessageRefused: { version: 1, personal: {} },
};
