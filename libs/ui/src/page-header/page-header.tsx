import type { ReactNode } from 'react';
import styles from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** Tabs or the like, right after the title. */
  readonly children?: ReactNode;
  /** Quiet words at the far end: unit, day. */
  readonly aside?: ReactNode;
}

/** The top of a page: its name in the window and on the page. */
export function PageHeader({ title, children, aside }: PageHeaderProps) {
  return (
    <header className={styles['header']}>
      <title>{`${title} – Saksgang`}</title>
      <h1 className={styles['title']}>{title}</h1>
      {children}
      {aside && <div className={styles['aside']}>{aside}</div>}
    </header>
  );
}
