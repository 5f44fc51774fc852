/** The ids written since the server started: what makes an append without a revision repeatable. */
export interface CommittedIds {
  add(id: string, stream: string, revision: bigint): void;
  /** Where `id` was written last, if that was in `stream`. */
  revisionIn(stream: string, id: string): bigint | undefined;
}

export function createCommittedIds(): CommittedIds {
  const places = new Map<string, { readonly stream: string; readonly revision: bigint }>();
  return {
    add: (id, stream, revision) => void places.set(id, { stream, revision }),
    revisionIn(stream, id) {
      const place = places.get(id);
      return place?.stream === stream ? place.revision : undefined;
    },
  };
}
