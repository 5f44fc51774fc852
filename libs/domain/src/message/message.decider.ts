import { assertNever, err, ok, type Decider, type Happening, type Result } from '@saksgang/kernel';
import { same } from '../shared/same.ts';
import type { MessageEvent } from './message.events.ts';
import {
  MAX_MESSAGE_BYTES,
  MAX_PART_LENGTH,
  type Message,
  type MessageCommand,
  type MessageRejection,
} from './message.ts';

type Outcome = Result<readonly MessageEvent[], MessageRejection>;
type Command<Type extends MessageCommand['type']> = Extract<MessageCommand, { type: Type }>;

/**
 * A message from the concern portal: kept as it came, then imported or refused. A refused message may
 * be imported later, when it is understood after all; an imported one stays imported.
 */
export const messageDecider: Decider<MessageCommand, Message, MessageEvent, MessageRejection> = {
  initial: { status: 'NotReceived' },
  decide,
  evolve,
};

function decide(command: MessageCommand, message: Message): Outcome {
  switch (command.type) {
    case 'ReceiveMessage':
      return receive(command, message);
    case 'RecordImport':
      return recordImport(command, message);
    case 'RefuseMessage':
      return refuse(command, message);
    default:
      return assertNever(command);
  }
}

function receive(command: Command<'ReceiveMessage'>, message: Message): Outcome {
  const { messageId, externalId, bytes, parts, from, content, now } = command;
  const isNew = message.status === 'NotReceived';
  const stored = isNew ? 0 : message.storedParts;
  const broken = brokenRule(command, stored);
  if (broken !== null) return broken;
  const received: MessageEvent = {
    type: 'MessageReceived',
    data: { messageId, externalId, receivedAt: now, bytes, parts },
  };
  const missing = content.slice(Math.max(0, stored - from)).map((part, index): MessageEvent => ({
    type: 'MessagePartStored',
    data: { messageId, part: Math.max(stored, from) + index, content: part },
  }));
  return ok(isNew ? [received, ...missing] : missing);
}

/** Parts fit in an event, follow one another without a gap, and are none of a message too large to keep. */
function brokenRule(command: Command<'ReceiveMessage'>, stored: number): Outcome | null {
  const { bytes, parts, from, content } = command;
  const tooLong = content.findIndex((part) => part.length > MAX_PART_LENGTH);
  if (tooLong >= 0) return invalid(`content[${tooLong}]`, 'tooLong');
  if (bytes > MAX_MESSAGE_BYTES && parts > 0) return invalid('parts', 'tooLong');
  if (from > stored) return invalid('from', 'contradicts');
  return from + content.length > parts ? invalid('content', 'contradicts') : null;
}

function recordImport(command: Command<'RecordImport'>, message: Message): Outcome {
  const { messageId, format, concerns } = command;
  if (message.status === 'NotReceived') return err({ code: 'NotFound', what: 'message' });
  if (message.status === 'Imported') return ok([]);
  if (!isWhole(message)) return err({ code: 'MessageIncomplete' });
  if (concerns.length === 0) return invalid('concerns', 'required');
  return ok([{ type: 'MessageImported', data: { messageId, format, concerns } }]);
}

function refuse(command: Command<'RefuseMessage'>, message: Message): Outcome {
  const { messageId, issues } = command;
  if (message.status === 'NotReceived') return err({ code: 'NotFound', what: 'message' });
  if (message.status === 'Imported') return err({ code: 'MessageAlreadyImported' });
  if (!isWhole(message)) return err({ code: 'MessageIncomplete' });
  if (issues.length === 0) return invalid('issues', 'required');
  if (message.status === 'Refused' && same(message.issues, issues)) return ok([]);
  return ok([{ type: 'MessageRefused', data: { messageId, issues } }]);
}

function evolve(message: Message, event: Happening<MessageEvent>): Message {
  switch (event.type) {
    case 'MessageReceived': {
      const { messageId, receivedAt, bytes, parts } = event.data;
      return { status: 'Received', messageId, receivedAt, bytes, parts, storedParts: 0 };
    }
    case 'MessagePartStored':
      if (message.status === 'NotReceived') return message;
      return { ...message, storedParts: event.data.part + 1 };
    case 'MessageImported':
      if (message.status === 'NotReceived') return message;
      return {
        ...kept(message),
        status: 'Imported',
        format: event.data.format,
        concerns: event.data.concerns,
      };
    case 'MessageRefused':
      if (message.status === 'NotReceived') return message;
      return { ...kept(message), status: 'Refused', issues: event.data.issues };
    default:
      return assertNever(event);
  }
}

type Kept = Exclude<Message, { status: 'NotReceived' }>;

function isWhole({ parts, storedParts }: Kept): boolean {
  return storedParts === parts;
}

function kept({ messageId, receivedAt, bytes, parts, storedParts }: Kept) {
  return { messageId, receivedAt, bytes, parts, storedParts };
}

function invalid(field: string, rule: 'tooLong' | 'required' | 'contradicts'): Outcome {
  return err({ code: 'InvalidField', field, rule });
}
