import { readFile } from 'node:fs/promises';
import { StoreUnavailable } from '@saksgang/event-store';
import { z } from 'zod';

/** Where the key service is, and with what right it is asked. */
export interface TransitSettings {
  /** Of the transit engine: `https://vault.example:8200/v1/transit`. */
  readonly url: string;
  /** The name of the key there. */
  readonly key: string;
  /** Read anew for each request: such tokens are renewed by others. */
  readonly tokenFile: string;
}

/** The key service did not do what it was asked to. Says why in words of ours, never in its own. */
export class KeyServiceUnavailable extends StoreUnavailable {}

/** The key service answered that what it was given is not its own, or was altered. */
export class NotOfThisKey extends KeyServiceUnavailable {}

const ANSWERS_WITHIN_MS = 5_000;

/** What the statuses of Vault's and OpenBao's HTTP API mean here. */
const REASONS: Readonly<Record<number, string>> = {
  403: 'the key service refuses the token',
  404: 'the key service has no such key',
  503: 'the key service is sealed',
};

/** Asks the transit engine of HashiCorp Vault or OpenBao. */
export class TransitService {
  readonly #settings: TransitSettings;

  constructor(settings: TransitSettings) {
    this.#settings = settings;
  }

  get key(): string {
    return this.#settings.key;
  }

  /** @throws KeyServiceUnavailable */
  async latestVersion(): Promise<number> {
    const answer = await this.#ask('GET', `keys/${this.key}`);
    return parsed(z.object({ data: z.object({ latest_version: z.int() }) }), answer).data
      .latest_version;
  }

  /** Makes the next version. @throws KeyServiceUnavailable */
  async rotate(): Promise<void> {
    await this.#ask('POST', `keys/${this.key}/rotate`, {});
  }

  /** @throws KeyServiceUnavailable */
  async encrypt(plain: Uint8Array, bound: string, version: number): Promise<string> {
    const answer = await this.#ask('POST', `encrypt/${this.key}`, {
      plaintext: base64(plain),
      associated_data: base64(Buffer.from(bound)),
      key_version: version,
    });
    return parsed(z.object({ data: z.object({ ciphertext: z.string() }) }), answer).data.ciphertext;
  }

  /** @throws NotOfThisKey, KeyServiceUnavailable */
  async decrypt(ciphertext: string, bound: string): Promise<Uint8Array> {
    const answer = await this.#ask('POST', `decrypt/${this.key}`, {
      ciphertext,
      associated_data: base64(Buffer.from(bound)),
    });
    const { data } = parsed(z.object({ data: z.object({ plaintext: z.base64() }) }), answer);
    return Buffer.from(data.plaintext, 'base64');
  }

  async #ask(method: string, path: string, body?: object): Promise<unknown> {
    const response = await this.#send(method, path, body);
    if (response.status === 400)
      throw new NotOfThisKey('the key service refuses what it was given');
    if (!response.ok) {
      const reason = REASONS[response.status] ?? `the key service answered ${response.status}`;
      throw new KeyServiceUnavailable(reason);
    }
    return response.status === 204 ? null : response.json();
  }

  async #send(method: string, path: string, body?: object): Promise<Response> {
    const { url, tokenFile } = this.#settings;
    const token = await readFile(tokenFile, 'utf8').catch((cause: unknown) => {
      throw new KeyServiceUnavailable('the token of the key service cannot be read', { cause });
    });
    const init = {
      method,
      headers: { 'x-vault-token': token.trim(), 'content-type': 'application/json' },
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
      ...(body && { body: JSON.stringify(body) }),
    };
    return fetch(`${url.replace(/\/$/, '')}/${path}`, init).catch((cause: unknown) => {
      throw new KeyServiceUnavailable('the key service did not answer', { cause });
    });
  }
}

function parsed<T>(schema: z.ZodType<T>, answer: unknown): T {
  const { success, data } = schema.safeParse(answer);
  if (!success) throw new KeyServiceUnavailable('the key service answered something else');
  return data;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
