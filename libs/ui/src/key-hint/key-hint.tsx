import styles from './key-hint.module.css';

interface KeyHintProps {
  /** `j`, `g q`, `Ctrl+Enter`. */
  readonly keys: string;
}

/** A key as it looks on the keyboard. */
export function KeyHint({ keys }: KeyHintProps) {
  return <kbd className={styles['key']}>{keys.replaceAll('+', ' ')}</kbd>;
}
