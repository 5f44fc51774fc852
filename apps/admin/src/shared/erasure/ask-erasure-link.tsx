import { Link } from 'react-router';
import { useMay } from '../session/session.ts';
import { sharedTexts } from '../texts/shared.texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import styles from './ask-erasure-link.module.css';

interface AskErasureLinkProps {
  readonly of: 'person' | 'melding';
  readonly id: string;
}

/** The way to ask that something be erased; for whoever looks after the archive. */
export function AskErasureLink({ of, id }: AskErasureLinkProps) {
  const t = useTexts(sharedTexts);
  if (!useMay('ERASURE_HANDLE')) return null;
  return (
    <Link to={`/sletting/ny?${of}=${id}`} className={styles['link']}>
      {t('askErasure')}
    </Link>
  );
}
