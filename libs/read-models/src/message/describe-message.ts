import type { Message } from '@saksgang/domain';
import type { MessageRow } from '../read-models.ts';
import type { Place } from '../shared/folded-projection.ts';

/** A row of `read.message`, its columns in the table's order. */
export interface MessageRecord {
  readonly tenant: string;
  readonly message_id: string;
  readonly status: MessageRow['status'];
  readonly format: MessageRow['format'];
  readonly received_at: string;
  readonly bytes: number;
  readonly concerns: MessageRow['concerns'];
  readonly issues: MessageRow['issues'];
}

/** What became of a message; not what it says. */
export function describeMessage(message: Message, { tenant, id }: Place): readonly MessageRecord[] {
  if (message.status === 'NotReceived') return [];
  return [
    {
      tenant,
      message_id: id,
      status: message.status,
      format: message.status === 'Imported' ? message.format : null,
      received_at: message.receivedAt,
      bytes: message.bytes,
      concerns: message.status === 'Imported' ? message.concerns : [],
      issues: message.status === 'Refused' ? message.issues : [],
    },
  ];
}
