import { startKurrentStandIn } from '@saksgang/kurrent-stand-in';

/** The stand-in in a process of its own, as a server is. Prints its URL. */
const { url } = await startKurrentStandIn();
console.log(url);
