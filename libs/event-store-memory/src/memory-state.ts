import type {
  Generation,
  GenerationKey,
  ParkedStream,
  Skipped,
  StreamName,
} from '@saksgang/event-store';

/** What a projection wants done when its batch is committed. */
export interface MemoryTransaction {
  onCommit(effect: () => void): void;
}

interface Draft {
  readonly generations: Map<string, Generation>;
  readonly parked: Map<string, ReadonlyMap<StreamName, ParkedStream>>;
  readonly skipped: (ParkedStream & GenerationKey & Skipped)[];
}

/** What a database would hold of checkpoints: changed by one transaction at a time, whole or not at all. */
export class MemoryState {
  /** What everybody sees. */
  #committed: Draft = { generations: new Map(), parked: new Map(), skipped: [] };
  /** What the transaction under way has made of it. */
  #draft: Draft = copyOf(this.#committed);
  #effects: (() => void)[] = [];
  #last: Promise<unknown> = Promise.resolve();

  get committed(): Draft {
    return this.#committed;
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** Runs after all that began before it; when it throws, or answers false, nothing has happened. */
  transaction<T>(work: (tx: MemoryTransaction) => Promise<T>): Promise<T> {
    const done = this.#last.then(() => this.#run(work));
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Marks a state of the transaction to come back to. */
  save() {
    const draft = copyOf(this.#draft);
    const effects = [...this.#effects];
    return {
      restore: () => {
        this.#draft = draft;
        this.#effects = effects;
      },
    };
  }

  async #run<T>(work: (tx: MemoryTransaction) => Promise<T>): Promise<T> {
    this.#draft = copyOf(this.#committed);
    this.#effects = [];
    const result = await work({ onCommit: (effect) => void this.#effects.push(effect) });
    if (result === false) return result;
    for (const effect of this.#effects) effect();
    this.#committed = this.#draft;
    return result;
  }
}

function copyOf({ generations, parked, skipped }: Draft): Draft {
  return {
    generations: new Map(generations),
    parked: new Map(parked),
    skipped: [...skipped],
  };
}

export function keyOf({ projection, generation }: GenerationKey): string {
  return `${projection}/${generation}`;
}
