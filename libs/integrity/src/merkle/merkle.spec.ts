import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isConsistent, isIncluded } from './check.ts';
import { GrowingTree } from './growing-tree.ts';
import { EMPTY_ROOT, leafHash, nodeHash, type Hash } from './hash.ts';
import { consistencyProof, inclusionProof, rootAt, type ReadNodes } from './prove.ts';
import { CONSISTENCY, INCLUSION, LEAVES, ROOTS } from './rfc6962-vectors.ts';
import { splitOf, subtreesOf } from './ranges.ts';

const bytes = (hex: string): Hash => Buffer.from(hex, 'hex');
const hex = (hash: Hash) => Buffer.from(hash).toString('hex');

/** RFC 6962 § 2.1, word for word. */
function rootByDefinition(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return EMPTY_ROOT;
  if (leaves.length === 1) return only;
  const split = splitOf(leaves.length);
  return nodeHash(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}

function grow(leaves: readonly Hash[]): { readonly tree: GrowingTree; readonly read: ReadNodes } {
  const tree = new GrowingTree();
  const nodes = new Map<string, Hash>();
  for (const leaf of leaves)
    for (const { level, index, hash } of tree.append(leaf)) nodes.set(`${level}/${index}`, hash);
  const read: ReadNodes = async (ids) =>
    ids.map(({ level, index }) => {
      const hash = nodes.get(`${level}/${index}`);
      if (!hash) throw new Error(`there is no subtree ${level}/${index}`);
      return hash;
    });
  return { tree, read };
}

const standard = LEAVES.map((data) => leafHash(bytes(data)));
const someLeaves = fc
  .array(fc.uint8Array({ minLength: 0, maxLength: 4 }), { minLength: 1, maxLength: 70 })
  .map((data) => data.map(leafHash));

describe('The tree of Certificate Transparency', () => {
  it('is SHA-256 of nothing while it is empty', () => {
    expect(hex(new GrowingTree().root())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it.each(ROOTS.map((root, index) => [index + 1, root] as const))(
    'has the known root with %i of the standard leaves',
    (size, root) => {
      expect(hex(grow(standard.slice(0, size)).tree.root())).toBe(root);
    },
  );

  it.each(INCLUSION)('gives the known proof of leaf $index in $size', async (vector) => {
    const { index, size, proof } = vector;
    const { read } = grow(standard);
    expect((await inclusionProof(index, size, read)).map(hex)).toEqual(proof);
    const tree = { size, root: bytes(ROOTS[size - 1] ?? '') };
    const leaf = standard[index] ?? EMPTY_ROOT;
    expect(isIncluded(leaf, index, tree, proof.map(bytes))).toBe(true);
  });

  it.each(CONSISTENCY)('gives the known proof from $older to $newer', async (vector) => {
    const { older, newer, proof } = vector;
    const { read } = grow(standard);
    expect((await consistencyProof(older, newer, read)).map(hex)).toEqual(proof);
    const head = (size: number) => ({ size, root: bytes(ROOTS[size - 1] ?? '') });
    expect(isConsistent(head(older), head(newer), proof.map(bytes))).toBe(true);
  });
});

describe('A tree that grows', () => {
  it('has the root of the definition, at every size it ever had', async () => {
    await fc.assert(
      fc.asyncProperty(someLeaves, fc.nat(), async (leaves, at) => {
        const { tree, read } = grow(leaves);
        const size = at % (leaves.length + 1);
        expect(hex(tree.root())).toBe(hex(rootByDefinition(leaves)));
        expect(hex(await rootAt(size, read))).toBe(hex(rootByDefinition(leaves.slice(0, size))));
      }),
    );
  });

  it('goes on from its right edge alone', async () => {
    await fc.assert(
      fc.asyncProperty(someLeaves, someLeaves, async (before, after) => {
        const size = before.length;
        const ids = subtreesOf({ start: 0, end: size });
        const hashes = await grow(before).read(ids);
        const edge = ids.map((id, at) => ({ ...id, hash: hashes[at] ?? EMPTY_ROOT }));
        const tree = new GrowingTree(size, edge);
        for (const leaf of after) tree.append(leaf);
        expect(hex(tree.root())).toBe(hex(rootByDefinition([...before, ...after])));
      }),
    );
  });

  it('proves every leaf it holds, and proves it nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(someLeaves, fc.nat(), fc.nat(), async (leaves, one, other) => {
        const { tree, read } = grow(leaves);
        const [index, wrong] = [one % leaves.length, other % leaves.length];
        const head = { size: leaves.length, root: tree.root() };
        const leaf = leaves[index] ?? EMPTY_ROOT;
        const proof = await inclusionProof(index, leaves.length, read);
        expect(isIncluded(leaf, index, head, proof)).toBe(true);
        expect(isIncluded(leafHash(leaf), index, head, proof)).toBe(false);
        expect(isIncluded(leaf, index, head, [...proof, leaf])).toBe(false);
        expect(isIncluded(leaf, index, head, proof.slice(1))).toBe(proof.length === 0);
        const isElsewhere = hex(leaves[wrong] ?? EMPTY_ROOT) !== hex(leaf);
        if (isElsewhere) expect(isIncluded(leaf, wrong, head, proof)).toBe(false);
      }),
    );
  });

  it('proves that an older tree is its beginning, and that a changed one is not', async () => {
    await fc.assert(
      fc.asyncProperty(someLeaves, fc.nat(), async (leaves, at) => {
        const { tree, read } = grow(leaves);
        const older = (at % leaves.length) + 1;
        const proof = await consistencyProof(older, leaves.length, read);
        const head = { size: leaves.length, root: tree.root() };
        const before = { size: older, root: await rootAt(older, read) };
        const changed = [leafHash(before.root), ...leaves.slice(1, older)];
        expect(isConsistent(before, head, proof)).toBe(true);
        const other = { size: older, root: rootByDefinition(changed) };
        expect(isConsistent(other, head, proof)).toBe(false);
        expect(isConsistent(before, { ...head, root: leafHash(head.root) }, proof)).toBe(false);
      }),
    );
  });

  it('never shrinks, and began empty', () => {
    const head = { size: 2, root: rootByDefinition(standard.slice(0, 2)) };
    const one = { size: 1, root: rootByDefinition(standard.slice(0, 1)) };
    expect(isConsistent(head, one, [])).toBe(false);
    expect(isConsistent({ size: 0, root: EMPTY_ROOT }, head, [])).toBe(true);
    expect(isConsistent({ size: 0, root: one.root }, head, [])).toBe(false);
  });
});
