import type { PersonalDataPurge } from '@saksgang/application';
import type { KeyRing } from '@saksgang/event-store';

/** What a decided erasure destroys. */
export function openPurge(keys: KeyRing): PersonalDataPurge {
  return {
    purge: (subjects, erasureId) => keys.destroy(subjects, erasureId),
    async probe(subjects) {
      const states = subjects.map(async (subject) => [subject, await keys.probe(subject)] as const);
      return new Map(await Promise.all(states));
    },
  };
}
