import {
  createIntegrity,
  createMemoryArchive,
  createMemoryTreeStore,
  createNotary,
  isConsistent,
  isIncluded,
  leafHash,
  loadSigners,
  originOf,
} from '@saksgang/integrity';
import type { EventStore } from '@saksgang/event-store';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aCase, type CaseAtWork } from '../testing/case-at-work.ts';
import { openApi, type OpenApi } from '../testing/open-api.ts';

const STORE_ID = '00000000-0000-4000-8000-0000000000aa';
const records = createMemoryTreeStore(STORE_ID);
const archive = createMemoryArchive();
const origin = originOf(STORE_ID);

const INTEGRITY = '{ integrity { treeSize root checkpoint verifierKeys lag } }';
const EVENTS = `query ($id: ID!) {
  case(id: $id) {
    events(first: 100) {
      edges { node { hash position inclusion { leafIndex treeSize hashes checkpoint } } }
    }
  }
}`;

interface Signed {
  readonly treeSize: string;
  readonly root: string;
  readonly checkpoint: string | null;
  readonly verifierKeys: readonly string[];
  readonly lag: string;
}

interface SignedEvents {
  readonly case: {
    readonly events: {
      readonly edges: readonly {
        readonly node: {
          readonly hash: string;
          readonly inclusion: {
            readonly leafIndex: string;
            readonly treeSize: string;
            readonly hashes: readonly string[];
            readonly checkpoint: string;
          } | null;
        };
      }[];
    };
  };
}

const bytes = (hex: string) => Buffer.from(hex, 'hex');

let api: OpenApi;
let aConcern: CaseAtWork;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saksgang-signing-'));
  api = await openApi({
    integrityOf: (store: EventStore) => createIntegrity({ store, records, archive }),
  });
  aConcern = await aCase(api);
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

/** Lets a notary sign everything there is. */
async function sign(): Promise<void> {
  const signers = await loadSigners(join(folder, 'notary.key'), origin);
  for (const { verifier } of signers) await archive.addKey(verifier.text);
  const ignore = () => undefined;
  const log = { info: ignore, warn: ignore, error: ignore };
  const own = async () => ({ release: async () => undefined });
  const { store } = api;
  const notary = createNotary({ store, records, archive, origin, signers, own, log });
  const head = await store.head();
  notary.start();
  while ((await records.head()).position < head) await new Promise((done) => setTimeout(done, 5));
  await notary.stop();
}

async function ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { data, text } = await api.ask(query, { variables });
  if (data === null) throw new Error(text);
  return data as Data;
}

describe('What the notary has signed', () => {
  it('is nothing at first, and says how far behind it is', async () => {
    const { integrity } = await ask<{ integrity: Signed }>(INTEGRITY);
    const head = await api.store.head();
    expect(integrity).toMatchObject({ treeSize: '0', checkpoint: null, lag: String(head) });
    const events = await ask<SignedEvents>(EVENTS, { id: aConcern.caseId });
    expect(events.case.events.edges.map(({ node }) => node.inclusion)).not.toContainEqual(
      expect.anything(),
    );
  });

  it('proves every event of a case, under one checkpoint', async () => {
    await sign();
    const { integrity } = await ask<{ integrity: Signed }>(INTEGRITY);
    const events = await ask<SignedEvents>(EVENTS, { id: aConcern.caseId });
    const tree = { size: Number(integrity.treeSize), root: bytes(integrity.root) };
    const nodes = events.case.events.edges.map(({ node }) => node);
    expect(integrity).toMatchObject({ lag: '0', verifierKeys: [expect.stringContaining(origin)] });
    expect(nodes.length).toBeGreaterThan(0);
    for (const { hash, inclusion } of nodes) {
      expect(inclusion?.checkpoint).toBe(integrity.checkpoint);
      const proof = (inclusion?.hashes ?? []).map(bytes);
      const index = Number(inclusion?.leafIndex);
      expect(isIncluded(leafHash(bytes(hash)), index, tree, proof)).toBe(true);
    }
  });

  it('continues what it signed before', async () => {
    const older = await ask<{ integrity: Signed }>(INTEGRITY);
    await aCase(api);
    await sign();
    const newer = await ask<{ integrity: Signed }>(INTEGRITY);
    const head = ({ integrity }: typeof older) => ({
      size: Number(integrity.treeSize),
      root: bytes(integrity.root),
    });
    const { consistencyProof } = await ask<{ consistencyProof: readonly string[] }>(
      'query ($from: Long!, $to: Long!) { consistencyProof(from: $from, to: $to) }',
      { from: older.integrity.treeSize, to: newer.integrity.treeSize },
    );
    expect(head(newer).size).toBeGreaterThan(head(older).size);
    expect(isConsistent(head(older), head(newer), consistencyProof.map(bytes))).toBe(true);
  });

  it.each([
    ['2', '1'],
    ['1', '1000000'],
    ['-1', '1'],
    ['x', '1'],
    ['1', '99999999999999999999'],
  ])('has no proof from %s to %s', async (from, to) => {
    const { errors } = await api.ask(`{ consistencyProof(from: "${from}", to: "${to}") }`);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
