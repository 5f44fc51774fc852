import type { ProjectionRowFragment } from '@saksgang/graphql-client';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './operations.module.css';
import { operationsTexts } from './operations.texts.ts';
import { ParkedRow } from './parked-row.tsx';

interface ParkedTableProps {
  readonly projection: ProjectionRowFragment;
  readonly name: string;
}

/** What a read model goes on without, and why. */
export function ParkedTable({ projection, name }: ParkedTableProps) {
  const t = useTexts(operationsTexts);
  const { edges, totalCount } = projection.parked;
  return (
    <>
      <p>{t('parkedWhy')}</p>
      <table className={styles['table']}>
        <caption className="aksel-sr-only">{t('parkedCaption', { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stream')}</th>
            <th scope="col">{t('event')}</th>
            <th scope="col">{t('reason')}</th>
            <th scope="col">{t('waiting')}</th>
            <th scope="col">{t('parkedAt')}</th>
            <th scope="col">{t('actions')}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ cursor, node }) => (
            <ParkedRow key={cursor} projection={projection.name} parked={node} />
          ))}
        </tbody>
      </table>
      {totalCount > edges.length && <p>{t('more', { count: totalCount - edges.length })}</p>}
    </>
  );
}
