import { PadlockLockedFillIcon } from '@navikt/aksel-icons';
import styles from './grading-tag.module.css';

/** A rule for how something must be handled, in ink: not an alarm, so without colour. */
export function GradingTag({ label }: { readonly label: string }) {
  return (
    <span className={styles['tag']}>
      <PadlockLockedFillIcon aria-hidden />
      {label}
    </span>
  );
}
