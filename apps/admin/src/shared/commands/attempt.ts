const prefix = 'saksgang.attempt.';

/**
 * The id of one attempt at a command. A double click, a retry and a reload keep it, so that the API
 * stores the command once however often it is sent.
 */
export interface Attempt {
  readonly id: () => string;
  /** To be called when the command is stored: what is sent next is another command. */
  readonly end: () => void;
}

/** An attempt kept in this tab under a key, so that it survives a reload. */
export function keptAttempt(key: string): Attempt {
  const name = prefix + key;
  return {
    id: () => {
      const id = sessionStorage.getItem(name) ?? crypto.randomUUID();
      sessionStorage.setItem(name, id);
      return id;
    },
    end: () => sessionStorage.removeItem(name),
  };
}

/** An attempt for a command that is one key press, with nothing written to lose. */
export function passingAttempt(): Attempt {
  let id: string | undefined;
  return {
    id: () => (id ??= crypto.randomUUID()),
    end: () => {
      id = undefined;
    },
  };
}
