import { useApolloClient } from '@apollo/client/react';
import { BrandMark, Empty, Failed, Loading } from '@saksgang/ui';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { signInAs, type DemoUser } from '../../shared/session/sign-in.ts';
import { chooseLanguage } from '../../shared/texts/i18n.ts';
import { languageNames, languages } from '../../shared/texts/language.ts';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useLanguage, useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import { pathWithin } from './path-within.ts';
import { sessionTexts } from './session.texts.ts';
import styles from './sign-in-page.module.css';
import { useDemoUsers } from './use-demo-users.ts';

/** Where one chooses which user of the fictional municipality to be. */
export function SignInPage() {
  const t = useTexts(sessionTexts);
  const [failed, setFailed] = useState(false);
  const signIn = useSignIn(() => setFailed(true));
  return (
    <main className={styles['page']}>
      <title>{`${t('title')} – Saksgang`}</title>
      <p className={styles['brand']}>
        <BrandMark size={44} />
        Saksgang
      </p>
      <h1>{t('title')}</h1>
      <p className={styles['intro']}>{t('intro')}</p>
      {failed && <Failed title={t('failed')} text={t('failedWhy')} />}
      <UserCards onChoose={signIn} />
      <LanguageSwitch />
    </main>
  );
}

function UserCards({ onChoose }: { readonly onChoose: (user: DemoUser) => void }) {
  const t = useTexts(sessionTexts);
  const shared = useTexts(sharedTexts);
  const words = useTexts(caseTexts);
  const [demo, reload] = useDemoUsers();
  if (demo.state === 'loading') return <Loading label={shared('loading')} rows={3} />;
  if (demo.state === 'failed') {
    return (
      <Failed
        title={shared('loadFailed')}
        text={t('failedWhy')}
        action={shared('tryAgain')}
        onAction={reload}
      />
    );
  }
  if (demo.users.length === 0) return <Empty title={t('noUsers')} text={t('noUsersWhy')} />;
  return (
    <ul className={styles['cards']} aria-label={t('users')}>
      {demo.users.map((user) => (
        <li key={user.id}>
          <button type="button" className={styles['card']} onClick={() => onChoose(user)}>
            <span className={styles['name']}>{user.name}</span>
            <span>
              {words(`role.${user.role}`)} · {user.unit}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
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

/** Signs in, forgets what another user may have fetched, and goes where one was going. */
function useSignIn(onFailed: () => void): (user: DemoUser) => void {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  return ({ id }) => {
    signInAs(id)
      .then(() => client.clearStore())
      .then(() => navigate(pathWithin(params.get('til')), { replace: true }))
      .catch(onFailed);
  };
}
