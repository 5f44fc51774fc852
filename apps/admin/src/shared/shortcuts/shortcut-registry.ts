import { isCharacterShortcut, keysOf, type KeyPress, type Shortcut } from './shortcut.ts';

/** How long a first key waits for the second, in milliseconds. */
const sequenceMs = 1200;

/** All shortcuts that are on the page now, and the one place that answers key presses. */
export interface ShortcutRegistry {
  /** Adds a component's shortcuts; the newest wins where two want a key. Returns how to take them away. */
  readonly add: (owner: symbol, shortcuts: readonly Shortcut[]) => void;
  readonly remove: (owner: symbol) => void;
  /** Runs what the press asks for. True when it was a shortcut. */
  readonly press: (press: KeyPress, at: number) => boolean;
  /** The shortcuts in view, in the order they came. The same array until something changes. */
  readonly all: () => readonly Shortcut[];
  readonly subscribe: (listener: () => void) => () => void;
}

/** A registry; `charactersOn` tells whether single-character shortcuts are switched on. */
export function createShortcutRegistry(charactersOn: () => boolean): ShortcutRegistry {
  const owners = new Map<symbol, readonly Shortcut[]>();
  const listeners = new Set<() => void>();
  let shown: readonly Shortcut[] = [];
  let first: { readonly keys: string; readonly at: number } | undefined;

  const refresh = () => {
    const next = [...owners.values()].flat();
    const changed = signature(next) !== signature(shown);
    if (!changed) return;
    shown = next;
    for (const listener of listeners) listener();
  };
  const find = (keys: string) =>
    [...owners.values()]
      .flat()
      .findLast((shortcut) => shortcut.keys === keys && shortcut.enabled !== false);

  return {
    add: (owner, shortcuts) => {
      owners.set(owner, shortcuts);
      refresh();
    },
    remove: (owner) => {
      owners.delete(owner);
      refresh();
    },
    press: (press, at) => {
      const keys = keysOf(press);
      const inSequence = first && at - first.at < sequenceMs ? `${first.keys} ${keys}` : undefined;
      first = { keys, at };
      const shortcut = (inSequence && find(inSequence)) || find(keys);
      if (!shortcut || (isCharacterShortcut(shortcut.keys) && !charactersOn())) return false;
      first = undefined;
      shortcut.run();
      return true;
    },
    all: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function signature(shortcuts: readonly Shortcut[]): string {
  return shortcuts
    .map(({ keys, label, hint, enabled }) => [keys, label, hint, enabled].join('\u0000'))
    .join('\u0001');
}
