import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { argv } from 'node:process';
import { text } from 'node:stream/consumers';
import { measure } from '../measure.ts';
import { aNoteIn, EMPTY, WRITE_NOTE } from './operations.ts';

/**
 * Sends mutations to a running API, one after the other for each client, and prints how fast they were
 * answered. A process of its own: whoever is measured does not wait for whoever measures.
 */
const [url = '', cookie = '', clients = '', warmUpMs = '', ms = '', ...caseIds] = argv.slice(2);
const workers = Number(clients);
const agent = new Agent({ keepAlive: true, maxSockets: workers });
let next = 0;

const load = {
  name: 'load',
  workers,
  worker() {
    // Each client works on cases of its own, in turns; without cases the mutations are empty.
    const client = next++ % workers;
    const own = caseIds.filter((_, index) => index % workers === client);
    let turn = 0;
    return () => {
      const caseId = own[turn++ % own.length];
      return caseId === undefined
        ? send({ query: EMPTY }, '"Mutation"')
        : send({ query: WRITE_NOTE, variables: aNoteIn(caseId) }, '"CaseChanged"');
    };
  },
};

await measure(load, Number(warmUpMs));
console.log(JSON.stringify(await measure(load, Number(ms))));
agent.destroy();

async function send(body: object, expected: string): Promise<void> {
  const content = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(content),
    cookie,
  };
  const sent = request(`${url}/graphql`, { method: 'POST', agent, headers });
  sent.end(content);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const answered = await text(answer);
  if (!answered.includes(expected)) throw new Error(`unexpected answer: ${answered}`);
}
