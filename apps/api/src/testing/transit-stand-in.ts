import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const TOKEN = 'a-token-for-specs';
const KEY = 'saksgang';

interface Asked {
  readonly plaintext?: string;
  readonly ciphertext?: string;
  readonly associated_data?: string;
  readonly key_version?: number;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Answers as the transit engine's HTTP API is documented to: for one key, its versions, one token, and the
 * errors of a sealed server. It proves the adapter, not the service.
 */
export async function startTransit() {
  const versions = [randomBytes(32)];
  let isSealed = false;
  const answer = (request: IncomingMessage, asked: Asked): Answer => {
    if (isSealed) return failed(503, 'Vault is sealed');
    if (request.headers['x-vault-token'] !== TOKEN) return failed(403, 'permission denied');
    const path = /^\/v1\/transit\/(\w+)\/([\w-]+)(\/rotate)?$/.exec(request.url ?? '');
    if (path?.[2] !== KEY) return { status: 404, body: { errors: [] } };
    const done = `${request.method} ${path[1]}${path[3] ?? ''}`;
    if (done === 'GET keys') return ok({ name: KEY, latest_version: versions.length });
    if (done === 'POST keys/rotate') return ok({ latest_version: versions.push(randomBytes(32)) });
    if (done === 'POST encrypt') return encrypt(versions, asked);
    if (done === 'POST decrypt') return decrypt(versions, asked);
    return failed(405, 'unsupported operation');
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => send(response, answer(request, body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1/transit`,
    key: KEY,
    token: TOKEN,
    seal: (sealed: boolean) => (isSealed = sealed),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function encrypt(versions: readonly Buffer[], asked: Asked): Answer {
  const version = asked.key_version ?? versions.length;
  const secret = versions[version - 1];
  if (!secret) return failed(400, 'requested version for encryption is higher than the latest');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, iv);
  cipher.setAAD(bytes(asked.associated_data));
  const box = [iv, cipher.update(bytes(asked.plaintext)), cipher.final(), cipher.getAuthTag()];
  const ciphertext = `vault:v${version}:${Buffer.concat(box).toString('base64')}`;
  return ok({ ciphertext, key_version: version });
}

function decrypt(versions: readonly Buffer[], asked: Asked): Answer {
  const [, version, text] = /^vault:v(\d+):(.+)$/.exec(asked.ciphertext ?? '') ?? [];
  const secret = versions[Number(version) - 1];
  if (!secret || text === undefined) return failed(400, 'invalid ciphertext');
  const box = bytes(text);
  const decipher = createDecipheriv('aes-256-gcm', secret, box.subarray(0, 12));
  decipher.setAAD(bytes(asked.associated_data));
  decipher.setAuthTag(box.subarray(-16));
  try {
    const plain = Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]);
    return ok({ plaintext: plain.toString('base64') });
  } catch {
    return failed(400, 'cipher: message authentication failed');
  }
}

function ok(data: object): Answer {
  return { status: 200, body: { data } };
}

function failed(status: number, error: string): Answer {
  return { status, body: { errors: [error] } };
}

function bytes(base64 = ''): Buffer {
  return Buffer.from(base64, 'base64');
}

async function bodyOf(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}') as Asked;
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
