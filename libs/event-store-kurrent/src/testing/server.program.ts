import { argv } from 'node:process';
import { startKurrentStandIn } from '@saksgang/kurrent-stand-in';

/**
 * The stand-in in a process of its own, so that it can be killed: on the port and the folder given, or on a free
 * port and in memory. Prints its URL.
 */
const [port, dataDir] = argv.slice(2);
const { url } = await startKurrentStandIn({
  ...(port !== undefined && { port: Number(port) }),
  ...(dataDir !== undefined && { dataDir }),
});
console.log(url);
