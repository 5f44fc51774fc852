const prefix = 'saksgang.draft.';

/** Values typed into a form and not stored yet. They stay in this tab until they are. */
export interface Draft<Values> {
  readonly read: () => Partial<Values> | undefined;
  readonly write: (values: Values) => void;
  readonly discard: () => void;
}

/**
 * The draft of one form, of one user in one municipality.
 * @param key names form and case; no personal words in it
 */
export function draftOf<Values extends object>(owner: string, key: string): Draft<Values> {
  const name = `${prefix}${owner}.${key}`;
  return {
    read: () => {
      const stored = sessionStorage.getItem(name);
      return stored === null ? undefined : parse<Values>(stored);
    },
    write: (values) => sessionStorage.setItem(name, JSON.stringify(values)),
    discard: () => sessionStorage.removeItem(name),
  };
}

/** Removes every draft in this tab: for signing out, where the next person may be another. */
export function discardAllDrafts(): void {
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(prefix)) sessionStorage.removeItem(name);
  }
}

/** Only what this form itself wrote is read back, so its shape is taken on trust. */
function parse<Values>(text: string): Partial<Values> | undefined {
  try {
    return JSON.parse(text) as Partial<Values>;
  } catch {
    return undefined;
  }
}
