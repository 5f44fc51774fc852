import { Failed } from '@saksgang/ui';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { useTexts } from '../shared/texts/use-texts.ts';
import { appTexts } from './app.texts.ts';

/** When a page itself breaks: says what is safe, and how to go on. The cause is for the console. */
export function BrokenPage() {
  const t = useTexts(appTexts);
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  return (
    <main>
      <title>{`${t('broken')} – Saksgang`}</title>
      <Failed
        headingLevel={1}
        title={t('broken')}
        text={t('brokenWhy')}
        action={t('reload')}
        onAction={() => window.location.reload()}
      />
    </main>
  );
}
