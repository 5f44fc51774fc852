import { Empty } from '@saksgang/ui';
import { useNavigate } from 'react-router';
import { useTexts } from '../shared/texts/use-texts.ts';
import { appTexts } from './app.texts.ts';
import { useHome, type Home } from './use-home.ts';

const actions = {
  '/oppgaver': 'toTasks',
  '/sletting': 'toErasures',
  '/tilsyn': 'toOversight',
  '/innsyn': 'toLooks',
  '/drift': 'toOperations',
} as const satisfies Record<Home, string>;

/** For addresses that point to nothing, or to nothing for this user: the two look the same. */
export function NotFoundPage() {
  const t = useTexts(appTexts);
  const navigate = useNavigate();
  const home = useHome();
  return (
    <>
      <title>{`${t('notFound')} – Saksgang`}</title>
      <Empty
        headingLevel={1}
        title={t('notFound')}
        text={t('notFoundWhy')}
        action={t(actions[home])}
        onAction={() => void navigate(home)}
      />
    </>
  );
}
