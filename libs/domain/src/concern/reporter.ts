import { ANONYMOUS_REPORTER } from '@saksgang/law';
import type { Reporter } from './concern.events.ts';

/** § 13-3: can anybody be told? Not without a name or a way to reach them, nor who chose to stay anonymous. */
export function canBeTold({ kind, name, contact }: Reporter): boolean {
  return kind !== ANONYMOUS_REPORTER && (name !== null || contact !== null);
}
