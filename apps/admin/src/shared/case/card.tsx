import { useId, type ReactNode } from 'react';
import styles from './card.module.css';
import { useIsChanged } from './changed-paths.ts';

interface CardProps {
  readonly title: string;
  /** Quiet words at the far end of the heading. */
  readonly aside?: ReactNode;
  /** What the card shows of the case, so that it is outlined when the event shown changed it. */
  readonly path?: string;
  readonly children: ReactNode;
}

/** One part of a case, under its own heading. */
export function Card({ title, aside, path, children }: CardProps) {
  const heading = useId();
  const changed = useIsChanged(path);
  return (
    <section className={styles['card']} data-changed={changed} aria-labelledby={heading}>
      <header className={styles['header']}>
        <h2 id={heading}>{title}</h2>
        {aside !== undefined && <div className={styles['aside']}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
