import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { documentDigests } from '../generated/document-digests.ts';
import * as documents from '../generated/documents.ts';
import { createApiClient } from './api-client.ts';
import { withoutTexts } from './digests.ts';

afterEach(() => void jest.restoreAllMocks());

/** Everything the app may ask. */
const names = Object.keys(documents)
  .filter((name) => name.endsWith('Document') && !name.endsWith('FragmentDoc'))
  .map((name) => name.replace(/Document$/, ''));

describe('What the app sends over HTTP', () => {
  it('is the digest of the document, and no text', async () => {
    const bodies: unknown[] = [];
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      bodies.push(await new Request(url, init).json());
      return Response.json({ data: { me: null } });
    });
    const client = createApiClient({
      origin: 'http://saksgang.example',
      language: () => 'nb',
      isAttended: () => true,
      onSignedOut: () => undefined,
      onStepUp: async () => false,
    });
    await client.query({ query: documents.MeDocument });
    client.stop();
    const persistedQuery = { version: 1, sha256Hash: documentDigests.Me };
    const extensions: unknown = expect.objectContaining({ persistedQuery });
    expect(bodies).toEqual([{ operationName: 'Me', variables: {}, extensions }]);
  });
});

describe('What the app sends over the socket', () => {
  it('has no text either', () => {
    const asked: unknown[] = [];
    const client = withoutTexts({
      on: () => () => undefined,
      subscribe: (payload) => {
        asked.push(payload);
        return () => undefined;
      },
      iterate: () => {
        throw new Error('is not used');
      },
      terminate: () => undefined,
      dispose: () => undefined,
    });
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a digest' } };
    const sink = { next: () => undefined, error: () => undefined, complete: () => undefined };
    client.subscribe({ query: 'subscription { caseChanged { caseId } }', extensions }, sink);
    expect(asked).toEqual([{ query: '', extensions }]);
  });
});

describe('What the page asks by itself', () => {
  it('says so while nobody sits there, and so does not keep the session alive', async () => {
    const said: unknown[] = [];
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      said.push(new Request(url, init).headers.get('x-unattended'));
      return Response.json({ data: { me: null } });
    });
    for (const isThere of [true, false]) {
      const client = createApiClient({
        origin: 'http://saksgang.example',
        language: () => 'nb',
        isAttended: () => isThere,
        onSignedOut: () => undefined,
        onStepUp: async () => false,
      });
      await client.query({ query: documents.MeDocument });
      client.stop();
    }
    expect(said).toEqual([null, '1']);
  });
});

describe('The list of digests', () => {
  it('has every document of the app, and no other', () => {
    expect(Object.keys(documentDigests).sort()).toEqual(names.sort());
  });
});
