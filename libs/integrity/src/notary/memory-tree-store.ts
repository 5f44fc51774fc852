import { START } from '@saksgang/event-store';
import type { Hash } from '../merkle/hash.ts';
import { TreeDamaged, TreeMoved, type NotedLeaf, type TreeStore } from './tree-store.ts';

/** For specs: forgets everything when the process ends. */
export function createMemoryTreeStore(storeId: string): TreeStore {
  const noted: NotedLeaf[] = [];
  const nodes = new Map<string, Hash>();
  return {
    storeId: async () => storeId,
    head: async () => ({ size: noted.length, position: noted.at(-1)?.position ?? START }),
    async append(leaves, completed) {
      if (leaves[0]?.index !== noted.length) throw new TreeMoved('the leaf is noted already');
      noted.push(...leaves);
      for (const { level, index, hash } of completed) nodes.set(`${level}/${index}`, hash);
    },
    nodes: async (ids) =>
      ids.map(({ level, index }) => {
        const hash = nodes.get(`${level}/${index}`);
        if (!hash) throw new TreeDamaged(`the subtree ${level}/${index} is missing`);
        return hash;
      }),
    leaves: async (from, limit) => noted.slice(from, from + limit),
    leavesAt: async (positions) => noted.filter(({ position }) => positions.includes(position)),
    leavesOf: async (stream, from) =>
      noted.filter((leaf) => leaf.stream === stream && leaf.revision >= from),
  };
}
