import { useEffect, useRef, useSyncExternalStore } from 'react';
import { characterShortcutsOn } from './character-shortcuts.ts';
import type { Shortcut } from './shortcut.ts';
import { createShortcutRegistry } from './shortcut-registry.ts';

const registry = createShortcutRegistry(characterShortcutsOn);

/** Gives the page these shortcuts for as long as the component is there. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const owner = useRef(Symbol('shortcuts'));
  useEffect(() => {
    registry.add(owner.current, shortcuts);
  });
  useEffect(() => {
    const { current } = owner;
    return () => registry.remove(current);
  }, []);
}

/** The shortcuts in view, for the footer and the list of all of them. */
export function useAllShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(registry.subscribe, registry.all);
}

/** Listens to the keyboard. Called once, by the shell. */
export function useShortcutListener(): void {
  useEffect(() => {
    const answer = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || belongsElsewhere(event)) return;
      if (registry.press(event, event.timeStamp)) event.preventDefault();
    };
    window.addEventListener('keydown', answer);
    return () => window.removeEventListener('keydown', answer);
  }, []);
}

/** Where keys write or choose. A slider takes arrows only, so it is not among them. */
const writable =
  'input:not([type="range"]), textarea, select, [contenteditable="true"], [role="listbox"]';

/** Keys typed into a field, pressed on a control or in an open dialog are not ours, save with Ctrl. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (document.querySelector('dialog[open], [role="dialog"], [role="menu"]')) return true;
  if (event.ctrlKey || event.metaKey) return false;
  if (target.closest(writable)) return true;
  return /^(Enter| )$/.test(event.key) && target.closest('a, button, summary') !== null;
}
