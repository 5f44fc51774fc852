import type { Instant } from '@saksgang/kernel';
import type { Act } from '../shared/act.ts';
import type { MessageId } from '../shared/ids.ts';
import type { InvalidField, NotFound } from '../shared/rejections.ts';
import type { MessageFormat, MessageImported, MessageRefused } from './message.events.ts';

/** The largest message the portal sends: five million bytes. A larger one is refused, unread. */
export const MAX_MESSAGE_BYTES = 5_000_000;

/** The longest part of a message, in characters: what fits in one event when it is sealed. */
export const MAX_PART_LENGTH = 40_000;

/** What every message that has come keeps. The content is read from the events, not from here. */
interface Kept {
  readonly messageId: MessageId;
  readonly receivedAt: Instant;
  readonly bytes: number;
  /** How many parts it has, and how many of them are stored so far. */
  readonly parts: number;
  readonly storedParts: number;
}

export type Message =
  | { readonly status: 'NotReceived' }
  /** Stored, and not yet made into concerns. */
  | (Kept & { readonly status: 'Received' })
  | (Kept & {
      readonly status: 'Imported';
      readonly format: MessageFormat;
      readonly concerns: MessageImported['data']['concerns'];
    })
  | (Kept & { readonly status: 'Refused'; readonly issues: MessageRefused['data']['issues'] });

export type MessageCommand =
  | (Act & {
      /** Stores the next parts of a message, the first time together with the fact that it has come. */
      readonly type: 'ReceiveMessage';
      readonly messageId: MessageId;
      readonly externalId: string | null;
      readonly bytes: number;
      /** How many parts the whole message has; none when it is too large. */
      readonly parts: number;
      /** The number of the first part in `content`, from 0. */
      readonly from: number;
      /** Parts of the message's bytes, in base64. */
      readonly content: readonly string[];
    })
  | (Act & {
      readonly type: 'RecordImport';
      readonly messageId: MessageId;
      readonly format: MessageFormat;
      readonly concerns: MessageImported['data']['concerns'];
    })
  | (Act & {
      readonly type: 'RefuseMessage';
      readonly messageId: MessageId;
      readonly issues: MessageRefused['data']['issues'];
    });

/** What has become concerns can no longer be refused. */
export interface MessageAlreadyImported {
  readonly code: 'MessageAlreadyImported';
}

/** Nothing may be made of a message before all of it is stored. */
export interface MessageIncomplete {
  readonly code: 'MessageIncomplete';
}

export type MessageRejection = InvalidField | NotFound | MessageAlreadyImported | MessageIncomplete;
