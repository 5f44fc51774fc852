import { randomUUID } from 'node:crypto';
import { argv } from 'node:process';
import { streamName } from '@saksgang/event-store';
import { someEvents } from '@saksgang/event-store-contract/builders';
import { openPostgresEventStore } from '@saksgang/event-store-postgres';
import pg from 'pg';

/** Appends notes as fast as it can, until it is killed, and prints the id of each as soon as it is acknowledged. */
const [url = '', writers = ''] = argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 5 });
const store = openPostgresEventStore(pool);

console.log('ready');
await Promise.all(Array.from({ length: Number(writers) }, write));

async function write(): Promise<never> {
  const stream = streamName('note', randomUUID());
  for (;;) {
    const events = someEvents(1);
    await store.append([{ stream, expected: 'any', events }]);
    console.log(events[0].eventId);
  }
}
