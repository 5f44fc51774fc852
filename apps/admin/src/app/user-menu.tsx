import { useApolloClient } from '@apollo/client/react';
import { ActionMenu } from '@navikt/ds-react';
import { useNavigate } from 'react-router';
import { chooseTheme, useThemeChoice, type ThemeChoice } from '../shared/preferences/theme.ts';
import { discardAllDrafts } from '../shared/forms/draft.ts';
import { signOut, workFor } from '../shared/session/sign-in.ts';
import { useSignedInUser } from '../shared/session/session.ts';
import { chooseLanguage } from '../shared/texts/i18n.ts';
import { isLanguage, languageNames } from '../shared/texts/language.ts';
import { useLanguage, useTexts } from '../shared/texts/use-texts.ts';
import { appTexts } from './app.texts.ts';
import styles from './rail.module.css';
import { useMunicipalities } from './use-municipalities.ts';

/** Who is signed in, and what is theirs to choose: appearance, language, signing out. */
export function UserMenu() {
  const t = useTexts(appTexts);
  const { name, initials, unit } = useSignedInUser();
  const leave = useSignOut();
  const navigate = useNavigate();
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
        <MunicipalityChoices />
        <ThemeChoices />
        <LanguageChoices />
        <ActionMenu.Divider />
        <ActionMenu.Item onSelect={() => void navigate('/okter')}>{t('sessions')}</ActionMenu.Item>
        <ActionMenu.Item onSelect={leave}>{t('signOut')}</ActionMenu.Item>
      </ActionMenu.Content>
    </ActionMenu>
  );
}

/** For one municipality at a time: another's cases are another page's, from its beginning. */
function MunicipalityChoices() {
  const t = useTexts(appTexts);
  const { municipality } = useSignedInUser();
  const municipalities = useMunicipalities();
  if (municipalities.length === 0) return null;
  return (
    <ActionMenu.RadioGroup
      label={t('worksFor')}
      value={municipality.id}
      onValueChange={(value: string) => {
        const begin = () => {
          window.location.assign('/');
        };
        // Where the agreement has ended meanwhile, the page tells what is left.
        workFor(value).then(begin, begin);
      }}
    >
      {municipalities.map(({ id, name }) => (
        <ActionMenu.RadioItem key={id} value={id}>
          {name}
        </ActionMenu.RadioItem>
      ))}
    </ActionMenu.RadioGroup>
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
