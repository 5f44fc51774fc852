import { Link } from 'react-router';
import styles from './list-tabs.module.css';

interface ListTabsProps {
  /** What the lists are lists of, for who cannot see them side by side. */
  readonly label: string;
  readonly lists: readonly {
    readonly key: string;
    readonly to: string;
    readonly text: string;
    /** How much is in it; not yet known when undefined. */
    readonly count: number | undefined;
    readonly isCurrent: boolean;
  }[];
}

/** Lists side by side, each with how much is in it. Links: each list has its own address. */
export function ListTabs({ label, lists }: ListTabsProps) {
  return (
    <nav className={styles['tabs']} aria-label={label}>
      {lists.map(({ key, to, text, count, isCurrent }) => (
        <Link
          key={key}
          to={to}
          className={styles['tab']}
          aria-current={isCurrent ? 'page' : undefined}
        >
          {text} <span className={styles['count']}>{count ?? ''}</span>
        </Link>
      ))}
    </nav>
  );
}
