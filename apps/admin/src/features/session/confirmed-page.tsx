import { BrandMark, Failed } from '@saksgang/ui';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { tellConfirmation } from '../../shared/session/confirmation.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { sessionTexts } from './session.texts.ts';
import styles from './sign-in-page.module.css';

/** Where the small window ends that one confirms in: it tells the one that waits, and leaves. */
export function ConfirmedPage() {
  const t = useTexts(sessionTexts);
  const [params] = useSearchParams();
  const failure = params.get('feil');
  useEffect(() => {
    const sorry = failure === 'en-annen' ? 'somebodyElse' : 'notConfirmed';
    tellConfirmation(failure === null ? 'confirmed' : sorry);
    window.close();
  }, [failure]);
  const title = t(failure === null ? 'confirmed' : 'notConfirmed');
  return (
    <main className={styles['page']}>
      <title>{`${title} – Saksgang`}</title>
      <p className={styles['brand']}>
        <BrandMark size={44} />
        Saksgang
      </p>
      {failure === null ? (
        <h1>{title}</h1>
      ) : (
        <Failed
          headingLevel={1}
          title={title}
          text={t(failure === 'en-annen' ? 'somebodyElse' : 'notConfirmedWhy')}
        />
      )}
      <p>{t('closeWindow')}</p>
      <p>
        <a href="/">{t('backToSaksgang')}</a>
      </p>
    </main>
  );
}
