import type { ProjectionRowFragment } from '@saksgang/graphql-client';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './operations.module.css';
import { operationsTexts } from './operations.texts.ts';

interface BuildProgressProps {
  readonly name: string;
  readonly build: NonNullable<ProjectionRowFragment['building']>;
}

/** How far a rebuild is, and how long it may still take. */
export function BuildProgress({ name, build }: BuildProgressProps) {
  const t = useTexts(operationsTexts);
  const { generation, done, target, secondsLeft } = build;
  return (
    <div className={styles['progress']}>
      <span>{t('building', { generation })}</span>
      <progress
        aria-label={t('buildingOf', { name })}
        max={Math.max(1, Number(target))}
        value={Number(done)}
      />
      {secondsLeft !== null && <span>{t('left', { count: secondsLeft })}</span>}
    </div>
  );
}
