import { PageHeader } from '@saksgang/ui';
import { useNavigate } from 'react-router';
import { PersonSearch } from '../../shared/persons/person-search.tsx';
import { useMay } from '../../shared/session/session.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { LookReviewPart } from './look-review-part.tsx';
import styles from './look.module.css';
import { lookTexts } from './look.texts.ts';
import { LooksOnly } from './looks-only.tsx';

/** Where those who answer for who looked begin. */
export function LooksHomePage() {
  const t = useTexts(lookTexts);
  const navigate = useNavigate();
  const mayReview = useMay('ACCESS_REVIEW');
  const mayFind = useMay('CASE_READ');
  return (
    <LooksOnly>
      <PageHeader title={t('title')} />
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead')}</p>
        {mayFind && (
          <div className={styles['search']}>
            <PersonSearch
              id="looks-person"
              label={t('find')}
              description={t('findHelp')}
              onChoose={({ id }) => void navigate(`/innsyn/person/${id}`)}
            />
          </div>
        )}
        {mayReview && <LookReviewPart />}
      </div>
    </LooksOnly>
  );
}
