import { useQuery } from '@apollo/client/react';
import { Select } from '@navikt/ds-react';
import { LookReviewDocument, type LookReviewPageFragment } from '@saksgang/graphql-client';
import { Empty, Loading } from '@saksgang/ui';
import { useSearchParams } from 'react-router';
import { useToday } from '../../shared/case/use-today.ts';
import { ListTable } from '../../shared/lists/list-table.tsx';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { CompleteReview } from './complete-review.tsx';
import { FindingRow } from './finding-row.tsx';
import styles from './look.module.css';
import { lookReviewTexts } from './look-review.texts.ts';
import { latestMonths } from './months.ts';

const monthsShown = 24;

/** A month's looks, for those who answer for them: what stands out, and what came of asking. */
export function LookReviewPart() {
  const t = useTexts(lookReviewTexts);
  const shared = useTexts(sharedTexts);
  const { months, month, choose } = useMonth();
  const { data, error, refetch } = useQuery(LookReviewDocument, {
    variables: { month },
    fetchPolicy: 'network-only',
  });
  const review = data?.lookReview;
  return (
    <section className={styles['review']} aria-labelledby="look-review">
      <h2 id="look-review">{t('title')}</h2>
      <MonthSelect months={months} month={month} onChoose={choose} />
      {review && <Review review={review} onStored={() => void refetch()} />}
      {!review && error && <LoadFailed onRetry={() => void refetch()} />}
      {!review && !error && <Loading label={shared('loading')} rows={4} />}
    </section>
  );
}

interface ReviewProps {
  readonly review: LookReviewPageFragment;
  readonly onStored: () => void;
}

function Review({ review, onStored }: ReviewProps) {
  const t = useTexts(lookReviewTexts);
  const { month, ofEverybody, looks, people, findings } = review;
  const columns = [
    { label: t('pattern') },
    { label: t('explanation') },
    { label: t('followUp') },
  ] as const;
  return (
    <>
      <p className={styles['lead']}>{t(ofEverybody ? 'leadEverybody' : 'leadUnit')}</p>
      <p role="status">{t('counts', { looks, people, findings: findings.length })}</p>
      {findings.length === 0 ? (
        <Empty title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <ListTable caption={t('caption')} columns={columns}>
          {findings.map((finding) => (
            <FindingRow key={finding.id} month={month} finding={finding} onStored={onStored} />
          ))}
        </ListTable>
      )}
      <CompleteReview month={month} reviewed={review.reviewed} onStored={onStored} />
    </>
  );
}

interface MonthSelectProps {
  readonly months: readonly string[];
  readonly month: string;
  readonly onChoose: (month: string) => void;
}

function MonthSelect({ months, month, onChoose }: MonthSelectProps) {
  const t = useTexts(lookReviewTexts);
  const { month: nameOf } = useFormats();
  return (
    <Select
      size="small"
      label={t('month')}
      value={month}
      onChange={(event) => onChoose(event.target.value)}
    >
      {months.map((one) => (
        <option key={one} value={one}>{`${nameOf(`${one}-15`)} ${one.slice(0, 4)}`}</option>
      ))}
    </Select>
  );
}

/** The month in the address, so that what somebody goes through has one of its own. */
function useMonth() {
  const [params, setParams] = useSearchParams();
  const months = latestMonths(useToday(), monthsShown);
  const asked = params.get('maned') ?? '';
  const month = months.includes(asked) ? asked : (months[0] ?? '');
  return { months, month, choose: (next: string) => setParams({ maned: next }) };
}
