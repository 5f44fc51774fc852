import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { loginPages } from './login.ts';
import { machineIssuer } from './machine-issuer.ts';
import { providerOptions, resource, type ProviderParts } from './provider-options.ts';
import { signOutAtOnce } from './sign-out.ts';

const MACHINES = '/maskinporten';
const METADATA = '/.well-known/oauth-authorization-server';

export interface DevelopmentIssuerOptions extends Omit<ProviderParts, 'base'> {
  /** Its name, and where it is reached: an address with a path, without a slash at its end. */
  readonly url: string;
}

/** An OpenID provider for fictional people and machines, without passwords. */
export interface DevelopmentIssuer {
  readonly url: string;
  /** The name of the issuer that answers Maskinporten's grant. */
  readonly machinesUrl: string;
  /** Is it the one to ask at this path? Its own path, and where the metadata of its machines' issuer has to lie. */
  answers(path: string): boolean;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /**
   * A token of a machine, as its client credentials would give it.
   * @param seconds how long it lasts
   */
  tokenFor(clientId: string, seconds: number): Promise<string>;
}

/** @throws Error in production: whoever can reach it can be anybody. */
export function openDevelopmentIssuer(options: DevelopmentIssuerOptions): DevelopmentIssuer {
  if (process.env['NODE_ENV'] === 'production') {
    throw new Error('the development issuer refuses to run in production');
  }
  const { url, audience, keys, machines, accounts } = options;
  const { pathname: base, host, protocol } = new URL(url);
  const parts: ProviderParts = { ...options, base };
  const provider = new Provider(url, providerOptions(parts));
  // Its addresses are under its name, whatever the request's headers say: they are set below.
  provider.proxy = true;
  provider.use(signOutAtOnce(provider));
  provider.use(loginPages(provider, base, accounts));
  const forPeople = provider.callback();
  const machinesUrl = `${url}${MACHINES}`;
  const forMachines = machineIssuer({
    issuer: machinesUrl,
    audience,
    key: keys.issuer,
    machines,
  });
  // RFC 8414, section 3.1: before the path of the issuer, not after it.
  const metadata = `${METADATA}${base}${MACHINES}`;
  return {
    url,
    machinesUrl,
    answers: (path) => path.startsWith(`${base}/`) || path === metadata,
    async handle(request, response) {
      if (request.url === metadata) return forMachines(request, response, METADATA);
      const path = (request.url ?? '').slice(base.length) || '/';
      if (path.startsWith(`${MACHINES}/`)) {
        return forMachines(request, response, path.slice(MACHINES.length));
      }
      request.headers['x-forwarded-host'] = host;
      request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
      Object.assign(request, { originalUrl: request.url });
      request.url = path;
      await forPeople(request, response);
    },
    async tokenFor(clientId, seconds) {
      const client = await provider.Client.find(clientId);
      if (!client) throw new Error('the issuer knows no such machine');
      const info = resource(parts, clientId);
      const token = new provider.ClientCredentials({
        client,
        scope: info.scope,
        resourceServer: new provider.ResourceServer(audience, info),
        expiresIn: seconds,
      });
      return token.save();
    },
  };
}
