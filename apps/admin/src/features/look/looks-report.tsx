import { Button } from '@navikt/ds-react';
import type { LookFragment, LookPageFragment } from '@saksgang/graphql-client';
import { Empty, PageHeader } from '@saksgang/ui';
import { ListTable } from '../../shared/lists/list-table.tsx';
import { PagedList } from '../../shared/lists/paged-list.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './look.module.css';
import { lookTexts } from './look.texts.ts';
import { useExportLooks, type LooksOf } from './use-export-looks.ts';

interface LooksReportProps {
  readonly of: LooksOf;
  readonly fetched: LookPageFragment | undefined;
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly onRetry: () => void;
  readonly onMore: () => void;
}

/** Who looked, sentence by sentence, and the ways to hand it to somebody it concerns. */
export function LooksReport({ of, ...list }: LooksReportProps) {
  const t = useTexts(lookTexts);
  const { take, taking } = useExportLooks(of);
  const isEmpty = list.fetched === undefined || list.fetched.totalCount === 0;
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead')}</p>
        {!isEmpty && (
          <div className={styles['buttons']}>
            <Button
              type="button"
              size="small"
              variant="primary"
              loading={taking}
              onClick={() => void take('HTML')}
            >
              {t('toPrint')}
            </Button>
            <Button
              type="button"
              size="small"
              variant="secondary"
              disabled={taking}
              onClick={() => void take('CSV')}
            >
              {t('toSheet')}
            </Button>
          </div>
        )}
        <PagedList {...list} empty={<Empty title={t('emptyTitle')} text={t('emptyText')} />}>
          {(looks) => <LooksTable looks={looks} />}
        </PagedList>
      </div>
    </>
  );
}

function LooksTable({ looks }: { readonly looks: readonly LookFragment[] }) {
  const t = useTexts(lookTexts);
  const { dateTime } = useFormats();
  return (
    <ListTable caption={t('caption')} columns={[{ label: t('when') }, { label: t('what') }]}>
      {looks.map(({ id, at, sentence }) => (
        <tr key={id}>
          <td>{dateTime(at)}</td>
          <td>{sentence}</td>
        </tr>
      ))}
    </ListTable>
  );
}
