/** How long after a key or a touch somebody counts as being there. */
const THERE_FOR_MS = 60_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/**
 * Whether somebody sits there. The page asks for news by itself, and that must not keep the session of whoever
 * has left alive.
 * @param now milliseconds
 */
export function followAttendance(now: () => number = Date.now): () => boolean {
  let seenAt = now();
  for (const sign of SIGNS) {
    window.addEventListener(sign, () => (seenAt = now()), { capture: true, passive: true });
  }
  return () => now() - seenAt < THERE_FOR_MS;
}
