import { BrandMark, Empty, Failed, Loading } from '@saksgang/ui';
import { useSearchParams } from 'react-router';
import type { DemoUser, WayIn } from '../../shared/session/sign-in.ts';
import { chooseLanguage } from '../../shared/texts/i18n.ts';
import { languageNames, languages } from '../../shared/texts/language.ts';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useLanguage, useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import { pathWithin } from './path-within.ts';
import { sessionTexts } from './session.texts.ts';
import styles from './sign-in-page.module.css';
import { useWaysIn } from './use-ways-in.ts';

/** Where one signs in: as one of the fictional users, or by an issuer of the installation. */
export function SignInPage() {
  const t = useTexts(sessionTexts);
  const [params] = useSearchParams();
  const failure = params.get('feil');
  return (
    <main className={styles['page']}>
      <title>{`${t('title')} – Saksgang`}</title>
      <p className={styles['brand']}>
        <BrandMark size={44} />
        Saksgang
      </p>
      <h1>{t('title')}</h1>
      {failure !== null && (
        <Failed
          title={t('failed')}
          text={t(failure === 'ingen-tilgang' ? 'noAccess' : 'interrupted')}
        />
      )}
      <Ways />
      <LanguageSwitch />
    </main>
  );
}

function Ways() {
  const t = useTexts(sessionTexts);
  const shared = useTexts(sharedTexts);
  const [found, reload] = useWaysIn();
  if (found.state === 'loading') return <Loading label={shared('loading')} rows={3} />;
  if (found.state === 'failed') {
    return (
      <Failed
        title={shared('loadFailed')}
        text={t('failedWhy')}
        action={shared('tryAgain')}
        onAction={reload}
      />
    );
  }
  const { demoUsers, issuers } = found.ways;
  if (demoUsers.length > 0) return <DemoUsers users={demoUsers} />;
  return issuers.length > 0 ? (
    <Issuers issuers={issuers} />
  ) : (
    <Empty title={t('noWays')} text={t('noWaysWhy')} />
  );
}

function DemoUsers({ users }: { readonly users: readonly DemoUser[] }) {
  const t = useTexts(sessionTexts);
  const words = useTexts(caseTexts);
  const to = useAddressOf();
  return (
    <>
      <p className={styles['intro']}>{t('intro')}</p>
      <ul className={styles['cards']} aria-label={t('users')}>
        {users.map((user) => (
          <li key={user.id}>
            <a className={styles['card']} href={to(user)}>
              <span className={styles['name']}>{user.name}</span>
              <span>
                {words(`role.${user.role}`)} · {user.unit}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Issuers({ issuers }: { readonly issuers: readonly WayIn[] }) {
  const t = useTexts(sessionTexts);
  const to = useAddressOf();
  return (
    <ul className={styles['cards']} aria-label={t('waysIn')}>
      {issuers.map((issuer) => (
        <li key={issuer.address}>
          <a className={styles['card']} href={to(issuer)}>
            <span className={styles['name']}>{issuer.name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The address that signs in and then goes where one was going. A page of the API's, not of this app. */
function useAddressOf(): (way: WayIn) => string {
  const [params] = useSearchParams();
  const goTo = encodeURIComponent(pathWithin(params.get('til')));
  return ({ address }) => `${address}&til=${goTo}`;
}

function LanguageSwitch() {
  const t = useTexts(sessionTexts);
  const current = useLanguage();
  return (
    <div className={styles['languages']} role="group" aria-label={t('language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => void chooseLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  );
}
