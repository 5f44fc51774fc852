import { useSignedInUser } from '../session/session.ts';
import { useTexts } from '../texts/use-texts.ts';
import { responsibleTexts } from './responsible.texts.ts';
import styles from './responsible.module.css';

interface ResponsibleProps {
  readonly user: { readonly id: string; readonly name: string; readonly initials: string } | null;
}

/** Who is responsible for a case: me, somebody, or nobody yet. */
export function Responsible({ user }: ResponsibleProps) {
  const t = useTexts(responsibleTexts);
  const me = useSignedInUser();
  const isMe = user?.id === me.id;
  const who = user ? 'somebody' : 'nobody';
  return (
    <span className={styles['responsible']} data-who={isMe ? 'me' : who}>
      <span className={styles['badge']} aria-hidden="true">
        {user?.initials ?? '?'}
      </span>
      {isMe ? t('me') : (user?.name ?? t('nobody'))}
    </span>
  );
}
