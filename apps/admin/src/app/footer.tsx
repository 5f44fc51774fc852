import { KeyHint } from '@saksgang/ui';
import { useAllShortcuts } from '../shared/shortcuts/use-shortcuts.ts';
import { useCharacterShortcutsOn } from '../shared/shortcuts/character-shortcuts.ts';
import { Fragment } from 'react';
import type { Shortcut } from '../shared/shortcuts/shortcut.ts';
import { useKeyNames } from '../shared/shortcuts/use-key-names.ts';
import { useTexts } from '../shared/texts/use-texts.ts';
import { appTexts } from './app.texts.ts';
import styles from './footer.module.css';

interface FooterProps {
  /** Receives the element that pages put their freshness in. */
  readonly onSlot: (element: HTMLElement | null) => void;
}

/** The keys that work on this page, and how fresh the page is. */
export function Footer({ onSlot }: FooterProps) {
  const on = useCharacterShortcutsOn();
  const t = useTexts(appTexts);
  const keyName = useKeyNames();
  const hints = [...hintsIn(useAllShortcuts()), { label: t('allShortcuts'), keys: ['?'] }];
  return (
    <footer className={styles['footer']}>
      <div className={styles['hints']}>
        {on &&
          hints.map(({ label, keys }) => (
            <span key={label}>
              {keys.map((key) => (
                <Fragment key={key}>
                  <KeyHint keys={keyName(key)} />{' '}
                </Fragment>
              ))}
              {label}
            </span>
          ))}
      </div>
      <div ref={onSlot} className={styles['status']} />
    </footer>
  );
}

interface Hint {
  readonly label: string;
  readonly keys: readonly string[];
}

/** The keys to show, by what they do: two keys for one thing stand together. */
function hintsIn(shortcuts: readonly Shortcut[]): readonly Hint[] {
  const hints = new Map<string, readonly string[]>();
  for (const { keys, label, hint, enabled } of shortcuts) {
    if (hint && enabled !== false) hints.set(label, [...(hints.get(label) ?? []), keys]);
  }
  return [...hints].map(([label, keys]) => ({ label, keys }));
}
