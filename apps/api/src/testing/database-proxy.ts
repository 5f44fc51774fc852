import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be blocked, as by a network that swallows everything, or cut. */
export async function databaseProxy(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isBlocked = false;
  let isCut = false;
  const server = createServer((client) => {
    if (isCut) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      if (!isBlocked) from.pipe(to);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(typeof address === 'object' ? address?.port : '');
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    /** Whatever is said from now on gets nowhere; nobody is told. */
    block() {
      isBlocked = true;
      for (const socket of sockets) socket.unpipe();
    },
    /** Every connection ends, and new ones are refused. */
    cut() {
      isCut = true;
      drop();
    },
    /** New connections get through; the old ones are lost. */
    mend() {
      isBlocked = false;
      isCut = false;
      drop();
    },
    close() {
      drop();
      server.close();
    },
  };
}
