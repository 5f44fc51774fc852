import { useApolloClient } from '@apollo/client/react';
import { ActionMenu } from '@navikt/ds-react';
import { useNavigate } from 'react-router';
import { chooseTheme, useThemeChoice, type ThemeChoice } from '../shared/preferences/theme.ts';
import { discardAllDrafts } from '../shared/forms/draft.ts';
import { signOut } from '../shared/session/sign-in.ts';
import { useSignedInUser } from '../shared/session/session.ts';
import { chooseLanguage } from '../shared/texts/i18n.ts';
import { isLanguage, languageNames } from '../shared/texts/language.ts';
import { useLanguage, useTexts } from '../shared/texts/use-texts.ts';
import { appTexts } from './app.texts.ts';
import styles from './rail.module.css';

/** Who is signed in, and what is theirs to choose: appearance, language, signing out. */
export function UserMenu() {
  const t = useTexts(appTexts);
  const { name, initials, unit } = useSignedInUser();
  const leave = useSignOut();
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <button
          type="button"
          className={styles['user']}
          aria-label={t('userMenu', { name: `${initials}, ${name}` })}
        >
          {initials}
        </button>
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        <ActionMenu.Label>
          {name} · {unit}
        </ActionMenu.Label>
        <ThemeChoices />
        <LanguageChoices />
        <ActionMenu.Divider />
        <ActionMenu.Item onSelect={leave}>{t('signOut')}</ActionMenu.Item>
      </ActionMenu.Content>
    </ActionMenu>
  );
}

function ThemeChoices() {
  const t = useTexts(appTexts);
  const labels: Readonly<Record<ThemeChoice, string>> = {
    system: t('themeSystem'),
    light: t('themeLight'),
    dark: t('themeDark'),
  };
  const isTheme = (value: unknown): value is ThemeChoice =>
    typeof value === 'string' && value in labels;
  return (
    <ActionMenu.RadioGroup
      label={t('theme')}
      value={useThemeChoice()}
      onValueChange={(value) => isTheme(value) && chooseTheme(value)}
    >
      {Object.entries(labels).map(([value, label]) => (
        <ActionMenu.RadioItem key={value} value={value}>
          {label}
        </ActionMenu.RadioItem>
      ))}
    </ActionMenu.RadioGroup>
  );
}

function LanguageChoices() {
  const t = useTexts(appTexts);
  return (
    <ActionMenu.RadioGroup
      label={t('language')}
      value={useLanguage()}
      onValueChange={(value) => void (isLanguage(value) && chooseLanguage(value))}
    >
      {Object.entries(languageNames).map(([value, name]) => (
        <ActionMenu.RadioItem key={value} value={value} lang={value}>
          {name}
        </ActionMenu.RadioItem>
      ))}
    </ActionMenu.RadioGroup>
  );
}

function useSignOut(): () => void {
  const client = useApolloClient();
  const navigate = useNavigate();
  return () => {
    void signOut()
      .then(async (goTo) => {
        discardAllDrafts();
        await client.clearStore();
        // The issuer's own page, which comes back to ours.
        window.location.assign(goTo ?? '/logg-inn');
      })
      .catch(() => navigate('/logg-inn'));
  };
}
