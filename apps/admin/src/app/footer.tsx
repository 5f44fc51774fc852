import { KeyHint } from '@saksgang/ui';
import { useAllShortcuts } from '../shared/shortcuts/use-shortcuts.ts';
import { useCharacterShortcutsOn } from '../shared/shortcuts/character-shortcuts.ts';
import styles from './footer.module.css';

interface FooterProps {
  /** Receives the element that pages put their freshness in. */
  readonly onSlot: (element: HTMLElement | null) => void;
}

/** The keys that work on this page, and how fresh the page is. */
export function Footer({ onSlot }: FooterProps) {
  const on = useCharacterShortcutsOn();
  const hints = useAllShortcuts().filter(({ hint, enabled }) => hint && enabled !== false);
  return (
    <footer className={styles['footer']}>
      <div className={styles['hints']}>
        {on &&
          hints.map(({ keys, label }) => (
            <span key={keys}>
              <KeyHint keys={keys} /> {label}
            </span>
          ))}
      </div>
      <div ref={onSlot} className={styles['status']} />
    </footer>
  );
}
