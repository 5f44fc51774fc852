import type { Position, StreamName } from '@saksgang/event-store';
import type pg from 'pg';
import type { PreparedAppend } from './prepare.ts';

/** What the database said of one append of a batch. */
export type Verdict =
  | { readonly status: 'appended'; readonly position: Position }
  | { readonly status: 'conflict'; readonly stream: StreamName }
  | { readonly status: 'commandRepeated' };

interface VerdictRow {
  readonly append: number;
  readonly status: Verdict['status'];
  readonly stream: StreamName | null;
  readonly position: string | null;
}

/** Writes a batch by one function call in one round trip: one commit for all of it. */
export async function writeBatch(
  pool: pg.Pool,
  batch: readonly PreparedAppend[],
): Promise<readonly Verdict[]> {
  const { rows } = await pool.query<VerdictRow>({
    name: 'append',
    text: 'SELECT append, status, stream, "position"::text FROM store.append($1, $2)',
    values: [JSON.stringify(askedOf(batch)), JSON.stringify(eventsOf(batch))],
  });
  const verdicts = new Map(rows.map((row) => [row.append, toVerdict(row)]));
  return batch.map((_, append) => {
    const verdict = verdicts.get(append);
    if (!verdict) throw new Error('the store gave no verdict on an append');
    return verdict;
  });
}

function toVerdict({ status, stream, position }: VerdictRow): Verdict {
  switch (status) {
    case 'appended':
      return { status, position: BigInt(position ?? 0) as Position };
    case 'conflict':
      return { status, stream: (stream ?? '') as StreamName };
    case 'commandRepeated':
      return { status };
  }
}

function askedOf(batch: readonly PreparedAppend[]) {
  return batch.flatMap(({ streams }, append) =>
    streams.map(({ stream, expected, prevHash, events }) => ({
      append,
      stream,
      expected: expected ?? -1,
      prev_hash: prevHash,
      tenant: events[0]?.tenant,
      command_id: events[0]?.commandId,
    })),
  );
}

function eventsOf(batch: readonly PreparedAppend[]) {
  let place = 0;
  return batch.flatMap(({ streams }, append) =>
    streams
      .flatMap(({ events }) => events)
      .map((event, index) => ({
        append,
        place: (place += 1),
        starts_command: index === 0,
        ...columnsOf(event),
      })),
  );
}

function columnsOf(event: PreparedAppend['streams'][number]['events'][number]) {
  return {
    stream: event.stream,
    revision: event.revision,
    event_id: event.eventId,
    type: event.type,
    schema_version: event.schemaVersion,
    data: event.data,
    recorded_at: event.recordedAt,
    occurred_at: event.occurredAt,
    actor: event.actor,
    on_behalf_of: event.onBehalfOf,
    tenant: event.tenant,
    command_id: event.commandId,
    command_fingerprint: event.commandFingerprint,
    correlation_id: event.correlationId,
    causation_id: event.causationId,
    traceparent: event.traceparent,
    prev_hash: event.prevHash,
    hash: event.hash,
  };
}
