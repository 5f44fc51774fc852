import { useSyncExternalStore } from 'react';

const storageKey = 'saksgang.single-key-shortcuts';
const listeners = new Set<() => void>();

/** Are single-character shortcuts on? Dictation and shaking hands trigger them: WCAG 2.1.4. */
export function characterShortcutsOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

export function switchCharacterShortcuts(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

export function useCharacterShortcutsOn(): boolean {
  return useSyncExternalStore(subscribe, characterShortcutsOn);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
