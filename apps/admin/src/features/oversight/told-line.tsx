import type { EmergencyNoticePartsFragment } from '@saksgang/graphql-client';
import { useSignedInUser } from '../../shared/session/session.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import styles from './oversight.module.css';
import { oversightTexts } from './oversight.texts.ts';

interface ToldLineProps {
  readonly told: EmergencyNoticePartsFragment['told'];
}

/** Who was told of it, and who of them has read why. Whoever has the page before them is reading it. */
export function ToldLine({ told }: ToldLineProps) {
  const t = useTexts(oversightTexts);
  const words = useTexts(caseTexts);
  const { dateTime } = useFormats();
  const { id } = useSignedInUser();
  const lines = told.map(({ user, role, seenAt }) => {
    const isMe = user?.id === id;
    const unseen = t(isMe ? 'seenNow' : 'notSeen');
    return t('toldLine', {
      name: isMe ? t('you') : (user?.name ?? t('somebody')),
      role: words(`role.${role}`).toLowerCase(),
      seen: seenAt === null ? unseen : t('seenAt', { at: dateTime(seenAt) }),
    });
  });
  return (
    <p className={styles['facts']}>
      {t('told')}: {lines.length > 0 ? lines.join(', ') : t('nobody')}
    </p>
  );
}
