import { setTimeout as pause } from 'node:timers/promises';

/** Sends a signal to a process that may have ended already. @returns whether there was one */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

/** Waits until none of the processes is there any more. @returns those that are, after `withinMs` */
export async function untilGone(
  pids: readonly number[],
  withinMs: number,
): Promise<readonly number[]> {
  const end = Date.now() + withinMs;
  for (;;) {
    const left = pids.filter((pid) => signal(pid, 0));
    if (left.length === 0 || Date.now() > end) return left;
    await pause(50);
  }
}
