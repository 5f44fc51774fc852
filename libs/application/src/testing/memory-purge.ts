import type { KeyRing } from '@saksgang/event-store';
import type { PersonalDataPurge } from '../ports.ts';

/** Destroys keys in a ring, and what is cached of what they opened. There are no read tables here to clean. */
export function memoryPurge(
  keys: KeyRing,
  caches: readonly { readonly forget: () => void }[],
): PersonalDataPurge {
  keys.onDestroyed(() => {
    for (const cache of caches) cache.forget();
  });
  return {
    purge: (subjects, erasureId) => keys.destroy(subjects, erasureId),
    async probe(subjects) {
      const states = subjects.map(async (subject) => [subject, await keys.probe(subject)] as const);
      return new Map(await Promise.all(states));
    },
  };
}
