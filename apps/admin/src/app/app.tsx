import { ApolloProvider } from '@apollo/client/react';
import { Provider, Theme } from '@navikt/ds-react';
import { en, nb, nn } from '@navikt/ds-react/locales';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router/dom';
import { useTheme } from '../shared/preferences/theme.ts';
import { useLanguage } from '../shared/texts/use-texts.ts';
import { apiClient } from './api-client.ts';
import { router } from './routes.tsx';

const locales = { nb, nn, en };

/** The whole app: data, language, theme and the pages. */
export function App() {
  const theme = useTheme();
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.classList.toggle('dark', theme === 'dark');
    document.documentElement.classList.toggle('light', theme === 'light');
  }, [theme]);
  return (
    <ApolloProvider client={apiClient}>
      <Provider locale={locales[language]}>
        <Theme theme={theme} hasBackground={false}>
          <RouterProvider router={router} />
        </Theme>
      </Provider>
    </ApolloProvider>
  );
}
