import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './child-seen.module.css';
import { queueTexts } from './queue.texts.ts';

/** More days than this without anybody meeting the child is shown in red. */
const longAgoDays = 30;

interface ChildSeenProps {
  /** Days since somebody met the child; null when nobody has. */
  readonly daysAgo: number | null;
  /** True to write a whole phrase, where no column heading says what the number is. */
  readonly asPhrase?: boolean;
}

export function ChildSeen({ daysAgo, asPhrase = false }: ChildSeenProps) {
  const t = useTexts(queueTexts);
  if (daysAgo === null) return <span className={styles['never']}>{t('notSeen')}</span>;
  return (
    <span className={styles['seen']} data-long-ago={daysAgo > longAgoDays}>
      {t(asPhrase ? 'seenPhrase' : 'seen', { count: daysAgo })}
    </span>
  );
}
