import { Button } from '@navikt/ds-react';
import { PhasePath } from '../phase-path/phase-path.tsx';
import { useLater } from './use-later.ts';
import styles from './states.module.css';

interface StateProps {
  readonly title: string;
  readonly text?: string;
  /** What the person can do about it, as a verb; shown together with `onAction`. */
  readonly action?: string;
  readonly onAction?: () => void;
  readonly headingLevel?: 1 | 2 | 3;
}

/** A list with nothing in it: says so, and what lies next. */
export function Empty({ title, text, action, onAction, headingLevel = 2 }: StateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={styles['centred']}>
      <PhasePath steps={5} current={4} size="large" />
      <Heading className={styles['title']}>{title}</Heading>
      {text && <p className={styles['text']}>{text}</p>}
      {action && onAction && (
        <Button type="button" size="small" variant="secondary" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}

/** Something that could not be fetched or stored: what is safe, and what to do. */
export function Failed({ title, text, action, onAction, headingLevel = 2 }: StateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={styles['failed']} role="alert">
      <Heading className={styles['title']}>{title}</Heading>
      {text && <p>{text}</p>}
      {action && onAction && (
        <Button type="button" size="small" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}

interface LoadingProps {
  /** Read out to those who cannot see the bars. */
  readonly label: string;
  /** How many rows to hold the place of. */
  readonly rows: number;
}

/** Bars where rows will come, after 300 ms: what is quicker than that should not flicker. */
export function Loading({ label, rows }: LoadingProps) {
  const late = useLater(300);
  if (!late) return null;
  return (
    <div className={styles['loading']} role="status">
      <span className="aksel-sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles['row']} aria-hidden="true">
          <span className={styles['bar']} style={{ width: 62 }} />
          <span className={styles['bar']} style={{ width: 150 - (row % 3) * 20 }} />
          <span className={styles['bar']} style={{ width: 155 - (row % 4) * 15 }} />
        </div>
      ))}
    </div>
  );
}
