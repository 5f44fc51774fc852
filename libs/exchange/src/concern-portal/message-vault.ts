import { createHash } from 'node:crypto';
import {
  authorise,
  metadataOf,
  type CommandOrigin,
  type Digest,
  type MessageStreams,
  type Requester,
} from '@saksgang/application';
import {
  MAX_MESSAGE_BYTES,
  MAX_PART_LENGTH,
  MessageId,
  type Message,
  type MessageCommand,
} from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import { isRedacted, type Clock } from '@saksgang/kernel';
import { v5 } from 'uuid';

/** A step in a message's life, without who and when. */
type Step<Command = MessageCommand> = Command extends MessageCommand
  ? Omit<Command, 'by' | 'now' | 'messageId'>
  : never;

/** Base64 writes three bytes as four characters: a part holds whole triples, so parts can be read alone. */
const PART_BYTES = (MAX_PART_LENGTH / 4) * 3;
/** Sealed, so many parts stay within what every engine takes in one append. */
const PARTS_AT_ONCE = 15;

/** Where messages are kept, each in a stream of its own, sealed under a key of its own. */
export class MessageVault {
  private readonly messages: MessageStreams;
  private readonly clock: Clock;
  private readonly digest: Digest;
  private readonly requester: Requester;

  constructor(messages: MessageStreams, clock: Clock, digest: Digest, requester: Requester) {
    authorise(requester, 'CASE_WRITE');
    this.messages = messages;
    this.clock = clock;
    this.digest = digest;
    this.requester = requester;
  }

  /** The same bytes are the same message: its id is derived from their SHA-256. */
  idOf(bytes: Uint8Array): MessageId {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return MessageId.parse(v5(`message:${sha256}`, this.requester.tenant));
  }

  async load(messageId: MessageId): Promise<Message> {
    return (await this.messages.load(streamName('message', messageId))).state;
  }

  /** Stores the message as it came, unless it has been stored; durable when this returns. */
  async keep(messageId: MessageId, bytes: Uint8Array, externalId: string | null): Promise<void> {
    const parts = bytes.length > MAX_MESSAGE_BYTES ? [] : split(bytes);
    const message = { externalId, bytes: bytes.length, parts: parts.length };
    for (let from = 0; from === 0 || from < parts.length; from += PARTS_AT_ONCE) {
      const content = parts.slice(from, from + PARTS_AT_ONCE);
      await this.record(messageId, { type: 'ReceiveMessage', ...message, from, content });
    }
  }

  /**
   * The bytes as they lie in the store.
   * @throws Error when they are not the bytes that came: then nothing may be acknowledged.
   */
  async readBack(messageId: MessageId): Promise<Uint8Array> {
    const history = await this.messages.events(streamName('message', messageId));
    const parts = history.flatMap(({ event }) =>
      event.type === 'MessagePartStored' ? [event.data] : [],
    );
    const content = parts
      .toSorted((a, b) => a.part - b.part)
      .map(({ content }) => {
        if (isRedacted(content)) throw new Error('the message has been erased');
        return Buffer.from(content, 'base64');
      });
    const bytes = Buffer.concat(content);
    if (this.idOf(bytes) !== messageId) throw new Error('the message was not stored as it came');
    return bytes;
  }

  async record(messageId: MessageId, step: Step): Promise<void> {
    const now = this.clock();
    const fingerprint = this.digest(step);
    const handled = await this.messages.handle({
      stream: streamName('message', messageId),
      command: { ...step, messageId, by: this.requester.user.id, now },
      metadata: metadataOf(this.origin(messageId, fingerprint), fingerprint),
      now,
      subject: messageId,
    });
    if (!handled.ok) throw new Error(`${step.type} was refused: ${handled.error.code}`);
  }

  /** The id of a command that a message gives rise to: the same however often the message comes. */
  origin(messageId: MessageId, purpose: string): CommandOrigin {
    return { requester: this.requester, commandId: v5(purpose, messageId) };
  }
}

function split(bytes: Uint8Array): readonly string[] {
  const count = Math.ceil(bytes.length / PART_BYTES);
  return Array.from({ length: count }, (_, index) =>
    Buffer.from(bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES)).toString('base64'),
  );
}
