import { it } from '@jest/globals';

/** `it` for steps that build on each other: after one has failed, the rest say so at once. */
export function inOrder(): (name: string, step: () => Promise<void>) => void {
  let failed: string | null = null;
  return (name, step) => {
    it(name, async () => {
      if (failed !== null) throw new Error(`not reached: «${failed}» failed`);
      failed = name;
      await step();
      failed = null;
    });
  };
}
