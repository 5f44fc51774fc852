import type { KeyFound, SubjectId } from '@saksgang/domain';
import type { KeyState } from '@saksgang/event-store';
import type { PersonalDataPurge } from '../ports.ts';

const FOUND = {
  present: 'Present',
  absent: 'Absent',
  destroyed: 'Destroyed',
} as const satisfies Record<KeyState, KeyFound>;

/** What is left of a subject's key, in the domain's words. */
export async function keyOf(purge: PersonalDataPurge, id: SubjectId): Promise<KeyFound> {
  const keys = await purge.probe([id]);
  return FOUND[keys.get(id) ?? 'absent'];
}
