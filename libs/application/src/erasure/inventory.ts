import {
  PersonId,
  type ErasureSubject,
  type Holding,
  type Message,
  type SubjectId,
} from '@saksgang/domain';
import { streamName, type EventStore, type StreamName } from '@saksgang/event-store';
import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, MESSAGES, type MessageStreams } from '../ports.ts';
import { caseIdOf } from '../shared/derived-ids.ts';

type HeldMessage = Exclude<Message, { readonly status: 'NotReceived' }>;

const MESSAGE_HELD_AS = {
  Received: 'UnreadMessage',
  Imported: 'JournalledMessage',
  Refused: 'RefusedMessage',
} as const satisfies Record<HeldMessage['status'], Holding['heldAs']>;

/**
 * What is held of a subject, asked of the events themselves: no list that could be behind. Streams and counts,
 * never a word of what they say.
 */
@Injectable()
export class Inventory {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(MESSAGES) private readonly messages: MessageStreams,
  ) {}

  /** Empty for a subject nobody knows, and for another municipality's. */
  async of(subject: ErasureSubject, tenant: string): Promise<readonly Holding[]> {
    return subject.kind === 'Person'
      ? this.ofPerson(subject.id, tenant)
      : this.ofMessage(subject.id, tenant);
  }

  /** A person's own record, and the case whose child they are: there is one for each child (bvl § 12-4). */
  private async ofPerson(id: SubjectId, tenant: string): Promise<readonly Holding[]> {
    const record = streamName('person', id);
    const file = streamName('case', caseIdOf(tenant, PersonId.parse(id)));
    const [known, inFile] = await Promise.all([
      this.count(record, tenant),
      this.count(file, tenant),
    ]);
    if (known === 0) return [];
    if (inFile === 0) return [{ heldAs: 'PersonInNoCase', stream: record, events: known }];
    return [
      { heldAs: 'PersonOfCase', stream: record, events: known },
      { heldAs: 'CaseFile', stream: file, events: inFile },
    ];
  }

  private async ofMessage(id: SubjectId, tenant: string): Promise<readonly Holding[]> {
    const stream = streamName('message', id);
    const events = await this.count(stream, tenant);
    const { state } = await this.messages.load(stream);
    if (events === 0 || state.status === 'NotReceived') return [];
    return [{ heldAs: MESSAGE_HELD_AS[state.status], stream, events }];
  }

  private async count(stream: StreamName, tenant: string): Promise<number> {
    let events = 0;
    for await (const event of this.store.readStream(stream)) {
      if (event.tenant !== tenant) return 0;
      events += 1;
    }
    return events;
  }
}
