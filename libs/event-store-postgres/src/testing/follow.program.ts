import { argv } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { START } from '@saksgang/event-store';
import pg from 'pg';
import { openPostgresEventStore } from '../postgres-event-store.ts';

/**
 * Asks for what comes after the last event it saw, again and again, and prints the position of each as it is
 * seen. Every so many looks it says «looked». Ends when it has seen the position it was given.
 */
const [url = '', last = ''] = argv.slice(2);
const LOOKS = 10;
const pool = new pg.Pool({ connectionString: url, max: 1 });
const store = openPostgresEventStore(pool);

console.log('ready');
let after = START;
for (let looks = 1; after < BigInt(last); looks++) {
  const { events, next } = await store.readAll({ after, limit: 100 });
  for (const { position } of events) console.log(position.toString());
  after = next;
  if (looks % LOOKS === 0) console.log('looked');
  await pause(1);
}
await store.close();
await pool.end();
