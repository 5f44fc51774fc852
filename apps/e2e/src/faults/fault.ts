import type { Random } from './random.ts';
import type { Stage } from './stage/stage.ts';

/** One way to be unlucky. It strikes a stage that is well and under load; `heal` comes after it. */
export interface Fault {
  readonly name: string;
  strike(stage: Stage, random: Random): Promise<void>;
}

/** Milliseconds between the blow and whoever puts it right. */
export const SHORT = [50, 600] as const;
export const LONG = [1_000, 4_000] as const;
