import type { MasterKeys } from '@saksgang/event-store';

/** Master keys that can be changed for a new one. Every step may be repeated after a crash. */
export interface RotatableKeys extends MasterKeys {
  /** Whether a change is under way: the new key is in use, the one before it still at hand. */
  isChanging(): Promise<boolean>;
  /** Puts a new key in the place of the current one, which stays readable. */
  change(): Promise<void>;
  /** Throws the old one away, once nothing is wrapped by it. */
  dropOld(): Promise<void>;
}
