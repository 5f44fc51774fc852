import { setTimeout as pause } from 'node:timers/promises';

const WITHIN_MS = 60_000;
const AGAIN_AFTER_MS = 100;

/**
 * What has to work when all is well again, though not at the first try: a read table may be behind, and a clock
 * that jumps in the midst of a sign-in makes it look forged. @throws the last error, when it does not within a minute
 */
export async function atLast<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + WITHIN_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await pause(AGAIN_AFTER_MS);
  }
}
