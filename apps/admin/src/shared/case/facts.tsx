import type { ReactNode } from 'react';
import { useIsChanged } from './changed-paths.ts';
import styles from './facts.module.css';

/** What is recorded, label by label. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={styles['facts']}>{children}</dl>;
}

interface FactProps {
  readonly label: string;
  /** Where it stands in the case, so that it is outlined when the event shown changed it. */
  readonly path?: string;
  /** Reading text: lines are kept, and not too wide. */
  readonly long?: boolean;
  readonly children: ReactNode;
}

/** One recorded thing. Nothing recorded is not shown: an empty line tells nobody anything. */
export function Fact({ label, path, long = false, children }: FactProps) {
  const changed = useIsChanged(path);
  if (children === null || children === undefined || children === '') return null;
  return (
    <div className={styles['fact']} data-long={long}>
      <dt>{label}</dt>
      <dd data-changed={changed}>{children}</dd>
    </div>
  );
}
