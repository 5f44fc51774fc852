import { CheckmarkIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import type { ErasureFindingPartsFragment } from '@saksgang/graphql-client';
import { cellClass, ListTable } from '../../shared/lists/list-table.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './erasure.module.css';
import { erasureTexts } from './erasure.texts.ts';

interface FindingTableProps {
  readonly caption: string;
  readonly findings: readonly ErasureFindingPartsFragment[];
}

/** Each thing that is held, with the rule's answer and its paragraph. */
export function FindingTable({ caption, findings }: FindingTableProps) {
  const t = useTexts(erasureTexts);
  const columns = [
    { label: t('what') },
    { label: t('count'), kinds: ['aside'] },
    { label: t('rule') },
    { label: t('paragraph') },
  ] as const;
  return (
    <ListTable caption={caption} columns={columns}>
      {findings.map(({ heldAs, stream, events, verdict, ground, paragraph }) => (
        <tr key={stream}>
          <th scope="row">
            {t(`heldAs.${heldAs}`)}
            <span className={styles['stream']}>{stream}</span>
          </th>
          <td className={cellClass('aside')}>{t('events', { count: events })}</td>
          <td>
            <span className={styles['verdict']} data-kept={verdict !== 'MAY_BE_ERASED'}>
              {verdict === 'MAY_BE_ERASED' ? (
                <CheckmarkIcon aria-hidden />
              ) : (
                <PadlockLockedIcon aria-hidden />
              )}
              {t(`verdict.${ground}`)}
            </span>
          </td>
          <td>{paragraph ?? '–'}</td>
        </tr>
      ))}
    </ListTable>
  );
}
