import type { LocalDate } from '@saksgang/kernel';
import { hasTakenPart } from '../participation/participation.decider.ts';
import type { CaseFile } from './case-file.ts';

/** The latest day the child took part (codes 1.x, § 1-4); null when never. */
export function childLastSeen({ statements }: CaseFile): LocalDate | null {
  const days = statements
    .filter(({ manner }) => hasTakenPart(manner))
    .map(({ heardOn }) => heardOn);
  return days.sort().at(-1) ?? null;
}
