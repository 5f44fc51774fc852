import type { Instant } from '@saksgang/kernel';
import { dateInNorway, startOfDayInNorway } from '@saksgang/law';
import type { PersonEvent } from './person.events.ts';

/** When an event about a person was true in the world: what is registered or corrected, when it is recorded. */
export function personOccurredOn({ type, data }: PersonEvent, now: Instant): Instant {
  if (type !== 'AddressGraded' || data.gradedOn === dateInNorway(now)) return now;
  return startOfDayInNorway(data.gradedOn);
}
