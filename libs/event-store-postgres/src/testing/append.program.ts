import { argv } from 'node:process';
import { StoreUnavailable, streamName, type StreamName } from '@saksgang/event-store';
import { someEvents } from '@saksgang/event-store-contract/builders';
import pg from 'pg';
import { openPostgresEventStore } from '../postgres-event-store.ts';

/**
 * Appends to the given streams from many writers at once and prints the id of every event as soon as it is
 * acknowledged. Goes on through outages; an append whose outcome is unknown is sent again.
 */
const [url = '', writers = '', appends = '', ...ids] = argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 5 });
const store = openPostgresEventStore(pool);
const streams = ids.map((id) => streamName('case', id));

console.log('ready');
await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));
await store.close();
await pool.end();

async function write(writer: number): Promise<void> {
  for (let i = 0; i < Number(appends); i++) {
    const stream = streams[(writer + i) % streams.length];
    if (stream) await appendSurely(stream);
  }
}

async function appendSurely(stream: StreamName): Promise<void> {
  const events = someEvents(1);
  for (;;) {
    try {
      const { status } = await store.append([{ stream, expected: 'any', events }]);
      if (status !== 'appended' && status !== 'idempotent') throw new Error(status);
      console.log(events[0].eventId);
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
