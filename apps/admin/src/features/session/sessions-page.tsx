import { Button } from '@navikt/ds-react';
import { Loading, PageHeader } from '@saksgang/ui';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { SessionTable } from './session-table.tsx';
import styles from './sessions-page.module.css';
import { sessionsTexts } from './sessions.texts.ts';
import { useSessions } from './use-sessions.ts';

/** Where one is signed in, to see and to end; for whoever runs the system, everybody's. */
export function SessionsPage() {
  const t = useTexts(sessionsTexts);
  const shared = useTexts(sharedTexts);
  const { found, reload, end } = useSessions();
  if (found.state === 'failed') return <LoadFailed headingLevel={1} onRetry={reload} />;
  if (found.state === 'loading') return <Loading label={shared('loading')} rows={4} />;
  const { own, everybodys } = found.sessions;
  const endOne = (id: string) => {
    end({ id });
  };
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={styles['page']}>
        <section aria-labelledby="own-sessions">
          <h2 id="own-sessions">{t('own')}</h2>
          <p>{t('lead')}</p>
          <SessionTable caption={t('own')} sessions={own} onEnd={endOne} />
          {own.some(({ isThis }) => !isThis) && (
            <Button size="small" variant="secondary" onClick={() => end({ others: true })}>
              {t('endOthers')}
            </Button>
          )}
        </section>
        {everybodys && (
          <section aria-labelledby="everybodys-sessions">
            <h2 id="everybodys-sessions">{t('everybodys')}</h2>
            <p>{t('everybodysLead')}</p>
            <SessionTable caption={t('everybodys')} sessions={everybodys} named onEnd={endOne} />
          </section>
        )}
      </div>
    </>
  );
}
