import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { StartupError } from '../../startup-error.ts';

const PEOPLE = [
  'CASEWORKER',
  'APPROVER',
  'UNIT_LEADER',
  'QUALITY',
  'RECORDS_OFFICER',
  'DATA_PROTECTION_OFFICER',
  'ADMINISTRATOR',
] as const;

/** Over https, or on this very machine. */
const address = z
  .url({ protocol: /^https?$/ })
  .refine((url) => /^https:|^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url));

const trusted = z
  .strictObject({
    name: z.string().min(1),
    kind: z.enum(['entra', 'ansattporten', 'oidc', 'maskinporten']),
    issuer: address,
    clientId: z.string().min(1).optional(),
    clientSecretFile: z.string().optional(),
    privateKeyFile: z.string().optional(),
    scope: z.string().default('openid profile'),
    acrValues: z.string().optional(),
    stepUp: z.array(z.string().regex(/^\S+$/)).readonly().default([]),
    audience: z.string().min(1).optional(),
    scopePrefix: z.string().default(''),
    tenants: z.record(z.string(), z.uuid()).default({}),
    roles: z.record(z.string(), z.enum(PEOPLE)).default({}),
    units: z
      .record(z.string(), z.strictObject({ id: z.uuid(), name: z.string().min(1) }))
      .default({}),
    machines: z
      .record(z.string(), z.strictObject({ name: z.string().min(1), tenant: z.uuid() }))
      .default({}),
  })
  .refine(({ clientId, audience }) => clientId !== undefined || audience !== undefined)
  .refine(
    ({ clientId, clientSecretFile, privateKeyFile }) =>
      clientId === undefined || (clientSecretFile === undefined) !== (privateKeyFile === undefined),
  );

const file = z.array(trusted).min(1);

/** One issuer whose word we take, and what its words mean here. */
export type TrustedIssuer = Readonly<z.infer<typeof trusted>>;

/** @throws StartupError that names what is wrong, and never a value */
export async function readIssuersFile(path: string): Promise<readonly TrustedIssuer[]> {
  const content = await readFile(path, 'utf8').catch(() => {
    throw new StartupError('ISSUERS_FILE names a file that cannot be read');
  });
  const parsed = file.safeParse(parseJson(content));
  if (parsed.success) return parsed.data;
  const places = new Set(parsed.error.issues.map(({ path: place }) => place.join('.') || 'it'));
  throw new StartupError(`ISSUERS_FILE is not a list of issuers: see ${[...places].join(', ')}`);
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new StartupError('ISSUERS_FILE does not hold JSON');
  }
}
