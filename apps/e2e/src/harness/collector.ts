import { once } from 'node:events';
import { createServer } from 'node:http';

/** Takes traces as a collector of OpenTelemetry does (OTLP over HTTP), and keeps them word for word. */
export interface Collector {
  readonly url: string;
  received(): string;
  close(): void;
}

export async function openCollector(): Promise<Collector> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? String(address?.port) : ''}`,
    received: () => bodies.join('\n'),
    close: () => void server.close(),
  };
}
