/** Whether this process can serve. Starts as not ready; the start says when, and the stop says so too. */
export interface Readiness {
  /** From now on `check` decides. */
  serve(): void;
  /** No new requests: the process is on its way out. */
  stop(): void;
  isServing(): boolean;
  check(): Promise<boolean>;
}

/** @param answers the cheap question that shows the database is there */
export function createReadiness(answers: () => Promise<unknown>): Readiness {
  let serving = false;
  return {
    serve: () => void (serving = true),
    stop: () => void (serving = false),
    isServing: () => serving,
    async check() {
      if (!serving) return false;
      return answers().then(
        () => true,
        () => false,
      );
    },
  };
}
