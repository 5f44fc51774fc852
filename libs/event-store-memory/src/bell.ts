/** Wakes whoever waits for news. */
export class Bell {
  #ring: () => void = () => undefined;
  #rung = this.#next();

  ring(): void {
    this.#ring();
    this.#rung = this.#next();
  }

  /** Resolves at the next ring, or when the signal aborts. */
  async rung(signal: AbortSignal): Promise<void> {
    let leave: () => void = () => undefined;
    const aborted = new Promise<void>((resolve) => (leave = resolve));
    signal.addEventListener('abort', leave, { once: true });
    if (!signal.aborted) await Promise.race([this.#rung, aborted]);
    signal.removeEventListener('abort', leave);
  }

  #next(): Promise<void> {
    return new Promise((resolve) => (this.#ring = resolve));
  }
}
