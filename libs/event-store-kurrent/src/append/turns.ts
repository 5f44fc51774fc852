/** Lets those who want the same thing wait for each other, in the order they came. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  async take<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(name);
    const result = before === undefined ? work() : before.then(work);
    const done = result.then(nothing, nothing);
    this.#last.set(name, done);
    await done;
    if (this.#last.get(name) === done) this.#last.delete(name);
    return result;
  }

  /** Waits for those who have come so far. */
  async settle(): Promise<void> {
    await Promise.all(this.#last.values());
  }
}

function nothing(): void {
  // Whoever took the turn is told how it ended; the next one only waits for it.
}
