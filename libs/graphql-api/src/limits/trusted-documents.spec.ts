import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { trustedDocuments } from '../generated/trusted-documents.ts';
import { typeDefs } from '../generated/type-defs.ts';
import { aConcernInput, mutate } from '../testing/case-at-work.ts';
import { openApi, type OpenApi, type UserName } from '../testing/open-api.ts';
import { depthLimit } from './depth-limit.ts';

let strict: OpenApi;
let open: OpenApi;
beforeAll(async () => {
  strict = await openApi({}, { peopleAsk: 'LISTED' });
  open = await openApi();
  for (const api of [strict, open]) {
    await mutate(api, 'receiveConcern', aConcernInput(), 'intake');
    await api.app.listen(0, '127.0.0.1');
  }
});
afterAll(() => Promise.all([strict.close(), open.close()]));

interface Asked {
  readonly query?: string;
  readonly digest?: string;
  readonly as: UserName | null;
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const extensionsOf = (sha256Hash: string | undefined) =>
  sha256Hash === undefined ? {} : { extensions: { persistedQuery: { version: 1, sha256Hash } } };

/** The codes that the answer holds; none when it was answered. */
type Codes = (api: OpenApi, asked: Asked) => Promise<readonly unknown[]>;

const overHttp: Codes = async ({ app }, { query, digest, as }) => {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: as === null ? {} : { authorization: as },
    payload: { query, ...extensionsOf(digest) },
  });
  return codesIn(response.json<unknown>());
};

const overSocket: Codes = async ({ app }, { query = '', digest, as }) => {
  const address = app.getHttpServer().address();
  const client = createClient({
    url: `ws://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: as },
  });
  const asked = { query, variables: { id: 'no case' }, ...extensionsOf(digest) };
  try {
    const told: IteratorResult<unknown, unknown> = await client.iterate(asked).next();
    return codesIn(told.value);
  } catch (refused) {
    return Array.isArray(refused) ? codesIn({ errors: refused }) : ['closed'];
  } finally {
    await client.dispose();
  }
};

function codesIn(answer: unknown): readonly unknown[] {
  const { errors = [] } = answer as {
    readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
  };
  return errors.map(({ extensions }) => extensions['code']);
}

const listedAs = (beginning: string) =>
  Object.values(trustedDocuments).find((text) => text.startsWith(beginning)) ?? '';

const TRANSPORTS = [
  {
    way: 'over HTTP',
    codesOf: overHttp,
    listed: listedAs('query Me{'),
    found: [],
    another: '{ me { name } }',
  },
  {
    way: 'over the socket',
    codesOf: overSocket,
    listed: listedAs('subscription CaseChangedHint'),
    // There is no such case: by that it is known that the document was read.
    found: ['BAD_USER_INPUT'],
    another: 'subscription { caseChanged(after: "0") { caseId revision position } }',
  },
];

describe.each(TRANSPORTS)(
  'Where people ask listed documents alone, $way',
  ({ codesOf, listed, found, another }) => {
    it('answers what is listed, by its digest', async () => {
      expect(await codesOf(strict, { digest: digestOf(listed), as: 'ingrid' })).toEqual(found);
    });

    it('refuses a digest that nothing is listed under', async () => {
      const unknown = { digest: digestOf(another), as: 'ingrid' } as const;
      expect(await codesOf(strict, unknown)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    });

    it('refuses a document of one’s own, whatever digest comes with it', async () => {
      for (const digest of [undefined, digestOf(listed), digestOf(another)]) {
        const codes = await codesOf(strict, {
          query: another,
          ...(digest && { digest }),
          as: 'ingrid',
        });
        expect(codes).toEqual(['PERSISTED_QUERY_ID_REQUIRED']);
      }
    });

    it('refuses a listed document in words: the digest is enough', async () => {
      expect(await codesOf(strict, { query: listed, as: 'ingrid' })).toEqual([
        'PERSISTED_QUERY_ID_REQUIRED',
      ]);
    });

    it('refuses what names no document', async () => {
      expect(await codesOf(strict, { as: 'ingrid' })).toEqual(['PERSISTED_QUERY_ID_REQUIRED']);
    });

    it('does not learn a document by being sent it with its digest', async () => {
      const digest = digestOf(another);
      await codesOf(strict, { query: another, digest, as: 'integrator' });
      for (const as of ['ingrid', 'integrator'] as const) {
        expect(await codesOf(strict, { digest, as })).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
      }
    });

    it('answers a machine whatever it asks', async () => {
      expect(await codesOf(strict, { query: another, as: 'integrator' })).toEqual([]);
    });

    it('reads no document whose digest is another’s, not even a machine’s', async () => {
      const tampered = { query: another, digest: digestOf(listed), as: 'integrator' } as const;
      expect(await codesOf(strict, tampered)).toEqual(['BAD_USER_INPUT']);
    });

    it('asks nothing of the kind in development', async () => {
      expect(await codesOf(open, { query: another, as: 'ingrid' })).toEqual([]);
      expect(await codesOf(open, { digest: digestOf(listed), as: 'ingrid' })).toEqual(found);
    });
  },
);

describe('The schema’s own description', () => {
  const query = getIntrospectionQuery();

  it('is for machines, where people ask listed documents alone', async () => {
    expect(await overHttp(strict, { query, as: 'integrator' })).toEqual([]);
    expect(await overHttp(strict, { query, as: 'ingrid' })).toEqual([
      'PERSISTED_QUERY_ID_REQUIRED',
    ]);
    expect(await overHttp(strict, { query, as: null })).toEqual(['UNAUTHENTICATED']);
  });

  it('is for everybody in development', async () => {
    expect(await overHttp(open, { query, as: null })).toEqual([]);
  });

  it('never travels over the socket', async () => {
    for (const api of [strict, open]) {
      expect(await overSocket(api, { query, as: 'integrator' })).toEqual(['FORBIDDEN']);
      expect(await overSocket(api, { query, as: null })).toEqual(['closed']);
    }
    expect(await overSocket(strict, { query, as: 'ingrid' })).toEqual([
      'PERSISTED_QUERY_ID_REQUIRED',
    ]);
  });
});

describe('Whoever is not signed in', () => {
  it('hears that first, of whatever document', async () => {
    const codes = await overHttp(strict, { query: '{ me { name } }', as: null });
    expect(codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('The list', () => {
  const schema = buildSchema(typeDefs);

  it('holds each document under its own digest', () => {
    for (const [digest, text] of Object.entries(trustedDocuments)) {
      expect(digestOf(text)).toBe(digest);
    }
  });

  it('holds nothing that would be refused', () => {
    const rules = [...specifiedRules, depthLimit(15)];
    const wrong = Object.values(trustedDocuments).flatMap((text) =>
      validate(schema, parse(text), rules),
    );
    expect(wrong).toEqual([]);
  });
});
