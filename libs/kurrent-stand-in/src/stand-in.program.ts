import { argv } from 'node:process';
import { startKurrentStandIn } from './stand-in.ts';

/**
 * A stand-in in a process of its own, so that it can be killed: `[dataDir] [port] [bootMs]`. Prints its
 * connection string when it listens.
 */
const [dataDir = '', port = '0', bootMs = '0'] = argv.slice(2);
const { url } = await startKurrentStandIn({
  port: Number(port),
  bootMs: Number(bootMs),
  ...(dataDir === '' ? {} : { dataDir }),
});
console.log(url);
