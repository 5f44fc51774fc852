import { z } from 'zod';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535);

const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .refine((number) => number <= most);
const minutes = wholeNumber(720);
const hours = wholeNumber(24);
const perMinute = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

const settings = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  CHECKPOINT_DIR: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_ASKING_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  KURRENTDB_URL: z
    .string()
    .regex(/^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/\S+$/)
    .optional(),
  KMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  KMS_KEY: z
    .string()
    .regex(/^[\w.-]+$/)
    .optional(),
  KMS_TOKEN_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(LEVELS).default('info'),
  MASTER_KEY_FILE: z.string().optional(),
  MASTER_KEY_PREVIOUS_FILE: z.string().optional(),
  SEED: z.enum(['auto', 'off']).default('auto'),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  ISSUERS_FILE: z.string().optional(),
  COOPERATION_FILE: z.string().optional(),
  SESSION_IDLE_MINUTES: minutes.default(30),
  SESSION_HOURS: hours.default(12),
  STEP_UP_SECONDS: wholeNumber(9999).default(600),
  POINTS_PER_MINUTE: perMinute.default(300_000),
  STRANGER_POINTS_PER_MINUTE: perMinute.default(20_000),
  SIGN_INS_PER_MINUTE: perMinute.default(60),
  DOCUMENTS: z.enum(['listed', 'any']).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LAG_LIMIT_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(30),
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_SERVICE_NAME: z.string().default('saksgang'),
});

const PER_MINUTE = 'must be a whole number from 1 to 999999999';

/** What a wrong value is answered with. The value itself is never repeated: some are secret. */
const RULES: Readonly<Record<keyof Config, string>> = {
  PORT: 'must be a whole number from 0 to 65535',
  HOST: 'must be an address to listen on',
  DATA_DIR: 'must be a folder',
  CHECKPOINT_DIR: 'must be a folder',
  DATABASE_URL: 'must be a URL that begins with postgresql://',
  DATABASE_ASKING_URL: 'must be a URL that begins with postgresql://, together with DATABASE_URL',
  KURRENTDB_URL: 'must be a URL that begins with kurrentdb://',
  KMS_URL: 'must be the http(s) URL of a transit engine, together with KMS_KEY and KMS_TOKEN_FILE',
  KMS_KEY: 'must be the name of a key there',
  KMS_TOKEN_FILE: 'must be a file',
  LOG_LEVEL: `must be one of ${LEVELS.join(', ')}`,
  MASTER_KEY_FILE: 'must be a file',
  MASTER_KEY_PREVIOUS_FILE: 'must be a file',
  SEED: 'must be auto or off',
  NODE_ENV:
    'must be development, test or production; production needs ISSUERS_FILE, since the development issuer signs in anybody',
  ISSUERS_FILE: 'must be a file',
  COOPERATION_FILE: 'must be a file',
  SESSION_IDLE_MINUTES: 'must be a whole number of minutes from 1 to 720',
  SESSION_HOURS: 'must be a whole number of hours from 1 to 24',
  STEP_UP_SECONDS: 'must be a whole number of seconds from 1 to 9999',
  POINTS_PER_MINUTE: PER_MINUTE,
  STRANGER_POINTS_PER_MINUTE: PER_MINUTE,
  SIGN_INS_PER_MINUTE: PER_MINUTE,
  DOCUMENTS: 'must be listed or any; production takes listed alone',
  PUBLIC_URL: 'must be the http(s) URL that people reach Saksgang by',
  LAG_LIMIT_SECONDS: 'must be a whole number of seconds from 1 to 999999',
  METRICS_PORT: 'must be a whole number from 0 to 65535',
  METRICS_HOST: 'must be an address to listen on',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'must be the http(s) URL of a collector that takes OTLP',
  OTEL_SERVICE_NAME: 'must be a name',
};

export type Config = Readonly<z.infer<typeof settings>>;

/** A key service needs its place, a key's name and a token, or it is none. */
function namesWholeKeyService({ KMS_URL, KMS_KEY, KMS_TOKEN_FILE }: Config): boolean {
  const given = [KMS_URL, KMS_KEY, KMS_TOKEN_FILE].filter((setting) => setting !== undefined);
  return given.length === 0 || given.length === 3;
}

/** Whoever asks has to ask the database that the rest is in. */
function asksOneDatabase({ DATABASE_URL, DATABASE_ASKING_URL }: Config): boolean {
  return DATABASE_ASKING_URL === undefined || DATABASE_URL !== undefined;
}

/** In production somebody has to say whose word is taken. */
function knowsWhoGetsIn({ NODE_ENV, ISSUERS_FILE }: Config): boolean {
  return NODE_ENV !== 'production' || ISSUERS_FILE !== undefined;
}

/** A session that is taken over in production asks what the screens ask, and nothing else. */
function listsDocuments({ NODE_ENV, DOCUMENTS }: Config): boolean {
  return NODE_ENV !== 'production' || DOCUMENTS !== 'any';
}

/** Whether people may ask more than the admin app's own documents. */
export function peopleAsk({ NODE_ENV, DOCUMENTS }: Config): 'LISTED' | 'ANY' {
  const isListed = NODE_ENV === 'production' || DOCUMENTS === 'listed';
  return isListed ? 'LISTED' : 'ANY';
}

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  /** One line for each wrong setting, its name first. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the settings from the environment. An empty value counts as none. */
export function parseConfig(
  environment: Readonly<Record<string, string | undefined>>,
): ParsedConfig {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = settings
    .refine(namesWholeKeyService, { path: ['KMS_URL'] })
    .refine(asksOneDatabase, { path: ['DATABASE_ASKING_URL'] })
    .refine(knowsWhoGetsIn, { path: ['NODE_ENV'] })
    .refine(listsDocuments, { path: ['DOCUMENTS'] })
    .safeParse(Object.fromEntries(given));
  if (parsed.success) return { ok: true, config: parsed.data };
  const names = settings.keyof().options;
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  const problems = names.filter((name) => wrong.has(name)).map((name) => `${name} ${RULES[name]}`);
  return { ok: false, problems };
}
