import { describe, expect, it } from '@jest/globals';
import { parseConfig, peopleAsk } from './config.ts';

describe('The configuration', () => {
  it('needs nothing: every setting has a value that works on one machine', () => {
    expect(parseConfig({ PATH: '/usr/bin', DATA_DIR: '' })).toEqual({
      ok: true,
      config: {
        PORT: 3000,
        HOST: '127.0.0.1',
        DATA_DIR: '.data',
        LOG_LEVEL: 'info',
        SEED: 'auto',
        NODE_ENV: 'development',
        LAG_LIMIT_SECONDS: 30,
        SESSION_HOURS: 12,
        STEP_UP_SECONDS: 600,
        POINTS_PER_MINUTE: 300_000,
        STRANGER_POINTS_PER_MINUTE: 20_000,
        SIGN_INS_PER_MINUTE: 60,
        SESSION_IDLE_MINUTES: 30,
        METRICS_HOST: '127.0.0.1',
        OTEL_SERVICE_NAME: 'saksgang',
      },
    });
  });

  it.each([
    ['PORT', '70000', /^PORT must be a whole number from 0 to 65535$/],
    ['PORT', '30x', /^PORT must/],
    [
      'DATABASE_URL',
      'mysql://secret@host/db',
      /^DATABASE_URL must be a URL that begins with postgresql:\/\/$/,
    ],
    [
      'KURRENTDB_URL',
      'http://secret@host:2113',
      /^KURRENTDB_URL must be a URL that begins with kurrentdb:\/\/$/,
    ],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL must be one of fatal, error/],
    ['SEED', 'yes', /^SEED must be auto or off$/],
    ['NODE_ENV', 'production', /^NODE_ENV must be .*production needs ISSUERS_FILE/],
    ['NODE_ENV', 'staging', /^NODE_ENV must be development, test or production/],
    ['SESSION_IDLE_MINUTES', '721', /^SESSION_IDLE_MINUTES must be a whole number of minutes/],
    ['SESSION_HOURS', '0', /^SESSION_HOURS must be a whole number of hours/],
    ['STEP_UP_SECONDS', '0', /^STEP_UP_SECONDS must be a whole number of seconds/],
    ['POINTS_PER_MINUTE', '0', /^POINTS_PER_MINUTE must be a whole number from 1/],
    ['PUBLIC_URL', 'saksgang', /^PUBLIC_URL must be the http/],
    ['LAG_LIMIT_SECONDS', '0', /^LAG_LIMIT_SECONDS must be a whole number of seconds/],
    ['METRICS_PORT', 'ninety', /^METRICS_PORT must be a whole number from 0 to 65535$/],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'grpc://host', /^OTEL_EXPORTER_OTLP_ENDPOINT must be the http/],
    ['KMS_URL', 'https://half.example', /^KMS_URL must be .*together with KMS_KEY/],
    ['DATABASE_ASKING_URL', 'postgresql://asks@db/one', /^DATABASE_ASKING_URL .*together with/],
  ])('refuses a wrong %s in one line that names it and does not repeat it', (name, value, line) => {
    const parsed = parseConfig({ [name]: value });
    if (parsed.ok) throw new Error('was accepted');
    expect(parsed.problems).toEqual([expect.stringMatching(line)]);
    expect(parsed.problems.join()).not.toContain(value === 'production' ? 'secret' : value);
  });

  it('lets people ask listed documents alone in production, and says so when told otherwise', () => {
    const production = { NODE_ENV: 'production', ISSUERS_FILE: '/etc/issuers.json' };
    for (const [settings, asked] of [
      [production, 'LISTED'],
      [{ DOCUMENTS: 'listed' }, 'LISTED'],
      [{}, 'ANY'],
    ] as const) {
      const parsed = parseConfig(settings);
      if (!parsed.ok) throw new Error(parsed.problems.join());
      expect(peopleAsk(parsed.config)).toBe(asked);
    }
    expect(parseConfig({ ...production, DOCUMENTS: 'any' })).toEqual({
      ok: false,
      problems: ['DOCUMENTS must be listed or any; production takes listed alone'],
    });
  });

  it('takes a key service only whole: its place, a key’s name and a token', () => {
    const service = { KMS_URL: 'https://keys.example/v1/transit', KMS_TOKEN_FILE: '/run/token' };
    expect(parseConfig({ ...service, KMS_KEY: 'saksgang' })).toMatchObject({ ok: true });
    expect(parseConfig(service)).toMatchObject({
      problems: [expect.stringMatching(/^KMS_URL must be .*together/)],
    });
    expect(parseConfig({ ...service, KMS_KEY: '../sys' })).toMatchObject({
      problems: [expect.stringMatching(/^KMS_KEY must be/)],
    });
  });

  it('runs in production once a file says whose word is taken for who somebody is', () => {
    const parsed = parseConfig({ NODE_ENV: 'production', ISSUERS_FILE: '/etc/issuers.json' });
    expect(parsed).toMatchObject({ ok: true });
  });

  it('takes a place of its own for the checkpoints', () => {
    const parsed = parseConfig({ CHECKPOINT_DIR: '/mnt/elsewhere' });
    expect(parsed).toMatchObject({ config: { CHECKPOINT_DIR: '/mnt/elsewhere' } });
  });

  it('names every wrong setting at once', () => {
    const parsed = parseConfig({ PORT: '-1', SEED: 'maybe' });
    expect(parsed).toEqual({
      ok: false,
      problems: [expect.stringMatching(/^PORT/), expect.stringMatching(/^SEED/)],
    });
  });
});
