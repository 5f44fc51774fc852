import type { IncomingMessage, ServerResponse } from 'node:http';
import { publicPart } from './issuer-keys.ts';
import { formOf } from './login.ts';
import { GrantRefused, machineGrants, type MachineGrantOptions } from './machine-grant.ts';

const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

interface Answer {
  readonly status: number;
  readonly body: object;
}

/** An issuer for machines that speaks as Maskinporten does: metadata (RFC 8414), keys, tokens. */
export function machineIssuer(options: MachineGrantOptions) {
  const { issuer, key } = options;
  const grant = machineGrants(options);
  const metadata = {
    issuer,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwk`,
    grant_types_supported: [GRANT],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256'],
  };
  const tokenFor = async (form: URLSearchParams): Promise<Answer> => {
    if (form.get('grant_type') !== GRANT) return refused('unsupported_grant_type');
    try {
      return { status: 200, body: await grant(form.get('assertion') ?? '') };
    } catch (error) {
      if (!(error instanceof GrantRefused)) throw error;
      return refused(error.code);
    }
  };
  const answerTo = async (asked: string, request: IncomingMessage): Promise<Answer> => {
    switch (asked) {
      case 'GET /.well-known/oauth-authorization-server':
        return { status: 200, body: metadata };
      case 'GET /jwk':
        return { status: 200, body: { keys: [publicPart(key)] } };
      case 'POST /token':
        return tokenFor(await formOf(request));
      default:
        return { status: 404, body: { error: 'not_found' } };
    }
  };
  return async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const asked = `${request.method ?? ''} ${path}`;
    const { status, body } = await answerTo(asked, request);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
}

function refused(error: string): Answer {
  return { status: 400, body: { error } };
}
