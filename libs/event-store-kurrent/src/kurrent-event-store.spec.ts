import {
  eventStoreContract,
  streamsContract,
  unreadableContract,
} from '@saksgang/event-store-contract';
import { jsonEvent } from '@kurrent/kurrentdb-client';
import { connect } from './connection.ts';
import { openKurrentEventStore } from './kurrent-event-store.ts';
import { aServer, aStoreName, noLog } from './testing/a-server.ts';

async function open() {
  const { url, close } = await aServer();
  const name = aStoreName();
  const store = await openKurrentEventStore({ url, store: name, mayMake: true, log: noLog });
  return { url, name, store, close };
}

eventStoreContract('KurrentDB', open);
streamsContract('KurrentDB', open);
unreadableContract('KurrentDB', async () => {
  const { url, name, store, close } = await open();
  const client = connect(url);
  return {
    store,
    async appendUnreadable(stream) {
      const event = jsonEvent({ type: 'NoteWritten', data: { text: 'written past the store' } });
      await client.appendToStream(`${name}/${stream}`, event);
    },
    async close() {
      await client.dispose();
      await close();
    },
  };
});
