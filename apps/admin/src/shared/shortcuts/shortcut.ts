/** A key, or keys after one another, that does something on the page in view. */
export interface Shortcut {
  /** `j`, `Enter`, `?`, `g q` for one after the other, `Ctrl+Enter` (⌘ on a Mac) for both at once. */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** True to show it in the footer as well as in the list of all shortcuts. */
  readonly hint?: boolean;
  /** False where it would do nothing just now. */
  readonly enabled?: boolean;
}

/** What of a keyboard event the registry looks at. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const named = /^(Enter|Escape|Space|Arrow.*|Home|End|Page.*)$/;

/** Norwegian keyboards write these with AltGr or Option: then the character is what was meant. */
const bracket = /^[[\]{}]$/;

/** The press as it is written in `Shortcut.keys`. */
export function keysOf(press: KeyPress): string {
  if (press.altKey && bracket.test(press.key)) return press.key;
  const modified = press.ctrlKey || press.metaKey;
  const shifted = press.shiftKey && (modified || press.key.length > 1);
  const parts = [
    modified ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    shifted ? 'Shift' : '',
    press.key === ' ' ? 'Space' : press.key,
  ];
  return parts.filter(Boolean).join('+');
}

/** True for a shortcut of plain characters, which WCAG 2.1.4 says one must be able to turn off. */
export function isCharacterShortcut(keys: string): boolean {
  return keys.split(' ').every((key) => !key.includes('+') && !named.test(key));
}
