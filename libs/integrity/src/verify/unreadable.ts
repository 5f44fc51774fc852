import type { UnreadableEvent } from '@saksgang/event-store';
import type { NotedLeaf } from '../notary/tree-store.ts';
import { nameOf, type Finding } from './finding.ts';

/**
 * An event that the store itself refuses to give.
 * @param noted what the notary noted in its place, where it did: the row may lie about itself
 */
export function unreadable(error: UnreadableEvent, noted: NotedLeaf | null): Finding {
  const { stream, revision, position } = noted ?? {
    stream: error.stream,
    revision: error.revision,
    position: null,
  };
  const place = { stream, revision, position };
  return {
    ...place,
    kind: 'altered',
    sentence: `${nameOf(place)} was altered: what is stored is not what its hash was taken of`,
  };
}
