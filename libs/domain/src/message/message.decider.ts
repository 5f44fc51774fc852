import { assertNever, err, ok, type Decider, type Happening, type Result } from '@saksgang/kernel';
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
  if (message.status !== 'NotReceived') return ok([]);
  const { messageId, externalId, bytes, parts, now } = command;
  const tooLong = parts.findIndex((part) => part.length > MAX_PART_LENGTH);
  if (tooLong >= 0) return invalid(`parts[${tooLong}]`, 'tooLong');
  if (bytes > MAX_MESSAGE_BYTES && parts.length > 0) return invalid('parts', 'tooLong');
  return ok([
    {
      type: 'MessageReceived',
      data: { messageId, externalId, receivedAt: now, bytes, parts: parts.length },
    },
    ...parts.map((content, part): MessageEvent => ({
      type: 'MessagePartStored',
      data: { messageId, part, content },
    })),
  ]);
}

function recordImport(command: Command<'RecordImport'>, message: Message): Outcome {
  const { messageId, format, concerns } = command;
  if (message.status === 'NotReceived') return err({ code: 'NotFound', what: 'message' });
  if (message.status === 'Imported') return ok([]);
  if (concerns.length === 0) return invalid('concerns', 'required');
  return ok([{ type: 'MessageImported', data: { messageId, format, concerns } }]);
}

function refuse(command: Command<'RefuseMessage'>, message: Message): Outcome {
  const { messageId, issues } = command;
  if (message.status === 'NotReceived') return err({ code: 'NotFound', what: 'message' });
  if (message.status === 'Imported') return err({ code: 'MessageAlreadyImported' });
  if (issues.length === 0) return invalid('issues', 'required');
  if (message.status === 'Refused' && sameIssues(message.issues, issues)) return ok([]);
  return ok([{ type: 'MessageRefused', data: { messageId, issues } }]);
}

function evolve(message: Message, event: Happening<MessageEvent>): Message {
  switch (event.type) {
    case 'MessageReceived': {
      const { messageId, receivedAt, bytes } = event.data;
      return { status: 'Received', messageId, receivedAt, bytes };
    }
    case 'MessagePartStored':
      return message;
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

function kept({ messageId, receivedAt, bytes }: Exclude<Message, { status: 'NotReceived' }>) {
  return { messageId, receivedAt, bytes };
}

function sameIssues(
  known: Command<'RefuseMessage'>['issues'],
  asked: Command<'RefuseMessage'>['issues'],
): boolean {
  return (
    known.length === asked.length &&
    known.every(({ field, rule }, i) => field === asked[i]?.field && rule === asked[i]?.rule)
  );
}

function invalid(field: string, rule: 'tooLong' | 'required'): Outcome {
  return err({ code: 'InvalidField', field, rule });
}
