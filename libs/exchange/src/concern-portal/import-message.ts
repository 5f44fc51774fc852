import {
  CASES,
  CLOCK,
  DIGEST,
  MESSAGES,
  ReceiveConcern,
  type CaseStreams,
  type Digest,
  type MessageStreams,
  type Requester,
} from '@saksgang/application';
import {
  MAX_MESSAGE_BYTES,
  type CaseId,
  type ConcernId,
  type Message,
  type MessageFormat,
  type MessageId,
} from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import type { Clock } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { concernsOf, type PortalConcern } from './concerns-of.ts';
import { MessageVault } from './message-vault.ts';
import { readMessage, type MessageIssue, type PortalMessage } from './read-message.ts';
import { tooLong } from './too-long.ts';

/** A concern that a message has become. */
export interface ImportedConcern {
  readonly caseId: CaseId;
  readonly concernId: ConcernId;
}

/** What the sender may be told. Given only when all it says is durable. */
export type ImportReceipt =
  | {
      /** `duplicate`: the same message had come before, and these are its concerns. */
      readonly status: 'stored' | 'duplicate';
      readonly messageId: MessageId;
      readonly format: MessageFormat;
      readonly concerns: readonly (ImportedConcern & { readonly caseNumber: string })[];
    }
  | {
      /** Kept, but not understood: the fields and the rules they break, never their values. */
      readonly status: 'refused';
      readonly messageId: MessageId;
      readonly issues: readonly MessageIssue[];
    };

/** Takes in a message of the national concern portal: kept first, then made into concerns, then acknowledged. */
export class ImportConcernMessage extends Command<ImportReceipt> {
  readonly raw: Uint8Array | string;
  readonly requester: Requester;
  /** The portal's own id of the message, where the transport carries one. */
  readonly externalId: string | null;
  constructor(raw: Uint8Array | string, requester: Requester, externalId: string | null = null) {
    super();
    this.raw = raw;
    this.requester = requester;
    this.externalId = externalId;
  }
}

/**
 * The one road in for portal messages, whatever carries them. Sending a message again continues where a
 * crash stopped it: everything made of it has an id derived from the message's own.
 */
@CommandHandler(ImportConcernMessage)
export class ImportConcernMessageHandler implements ICommandHandler<ImportConcernMessage> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(MESSAGES) private readonly messages: MessageStreams,
    @Inject(CASES) private readonly cases: CaseStreams,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DIGEST) private readonly digest: Digest,
  ) {}

  /** @throws when the outcome is unknown: then nothing may be acknowledged, and the message be sent again. */
  async execute({ raw, requester, externalId }: ImportConcernMessage): Promise<ImportReceipt> {
    const vault = new MessageVault(this.messages, this.clock, this.digest, requester);
    const bytes = typeof raw === 'string' ? new TextEncoder().encode(raw) : raw;
    const messageId = vault.idOf(bytes);
    const known = await vault.load(messageId);
    if (known.status === 'Imported') return this.receipt('duplicate', known);
    await vault.keep(messageId, bytes, externalId);
    return this.process(vault, messageId);
  }

  private async process(vault: MessageVault, messageId: MessageId): Promise<ImportReceipt> {
    const understood = await understand(vault, messageId);
    if (understood.message === null) {
      await vault.record(messageId, { type: 'RefuseMessage', issues: understood.issues });
      return { status: 'refused', messageId, issues: understood.issues };
    }
    const concerns: ImportedConcern[] = [];
    for (const [index, concern] of understood.concerns.entries()) {
      concerns.push(await this.receive(vault, messageId, concern, index));
    }
    const { format } = understood.message;
    await vault.record(messageId, { type: 'RecordImport', format, concerns });
    const stored = await vault.load(messageId);
    if (stored.status !== 'Imported') throw new Error('the import was not stored');
    return this.receipt('stored', stored);
  }

  private async receive(
    vault: MessageVault,
    messageId: MessageId,
    { child, reporter, sentAt, account }: PortalConcern,
    index: number,
  ): Promise<ImportedConcern> {
    const message = await vault.load(messageId);
    if (message.status === 'NotReceived') throw new Error('the message was not stored');
    const result = await this.commands.execute(
      new ReceiveConcern(
        {
          child: { newPerson: child },
          // The week of § 2-1 runs from when the portal had it, but never from a time not yet come.
          receivedAt: sentAt < message.receivedAt ? sentAt : message.receivedAt,
          channel: 'Portal',
          reporter,
          contents: [],
          account,
          messageId,
        },
        vault.origin(messageId, `child:${index}`),
      ),
    );
    if (!result.ok) throw new Error(`the concern was refused: ${result.error.code}`);
    const { caseId } = result.value;
    const { state } = await this.cases.load(streamName('case', caseId));
    const received = state.concerns.find((known) => known.messageId === messageId);
    if (!received) throw new Error('the concern was not stored');
    return { caseId, concernId: received.concernId };
  }

  private async receipt(
    status: 'stored' | 'duplicate',
    { messageId, format, concerns }: Extract<Message, { status: 'Imported' }>,
  ): Promise<ImportReceipt> {
    const numbered = await Promise.all(
      concerns.map(async (concern) => {
        const { state } = await this.cases.load(streamName('case', concern.caseId));
        if (state.caseNumber === null) throw new Error('a concern has no case');
        return { ...concern, caseNumber: state.caseNumber };
      }),
    );
    return { status, messageId, format, concerns: numbered };
  }
}

type Understood =
  | { readonly message: PortalMessage; readonly concerns: readonly PortalConcern[] }
  | { readonly message: null; readonly issues: readonly MessageIssue[] };

/** Reads what lies in the store, not what came over the wire: only that may be acknowledged. */
async function understand(vault: MessageVault, messageId: MessageId): Promise<Understood> {
  const kept = await vault.load(messageId);
  if (kept.status === 'NotReceived') throw new Error('the message was not stored');
  if (kept.bytes > MAX_MESSAGE_BYTES) {
    return { message: null, issues: [{ field: '$', rule: 'tooLarge' }] };
  }
  const read = readMessage(await vault.readBack(messageId));
  if (!read.ok) return { message: null, issues: read.error };
  const concerns = concernsOf(read.value);
  const issues = tooLong(read.value, concerns);
  return issues.length > 0 ? { message: null, issues } : { message: read.value, concerns };
}
