import { FaceIcon } from '@navikt/aksel-icons';
import type { CaseStatementFragment } from '@saksgang/graphql-client';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { useIsChanged } from '../../shared/case/changed-paths.ts';
import { daysBetween } from '../../shared/case/days.ts';
import { useNearDate } from '../../shared/case/use-near-date.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './childs-words.module.css';
import { latestWords } from './latest-words.ts';
import { participationTexts } from './participation.texts.ts';
import { quoted } from './quoted.ts';

interface ChildsWordsProps {
  readonly childName: string;
  /** Newest first. */
  readonly statements: readonly CaseStatementFragment[];
  /** How many talks came after the moment shown; none now. */
  readonly laterTalks: number;
}

/** What the child last said, above everything the adults have written. */
export function ChildsWords({ childName, statements, laterTalks }: ChildsWordsProps) {
  const t = useTexts(participationTexts);
  const nearDate = useNearDate();
  const { isPast, today } = useCaseMoment();
  const changed = useIsChanged('statements');
  const words = latestWords(statements);
  if (!words) return null;
  const { manner, heardOn, approvedByChild, statement } = words;
  const daysBefore = daysBetween(heardOn, today);
  const source = [
    t('wordsOf', { name: firstName(childName), date: nearDate(heardOn) }),
    manner.label.toLocaleLowerCase('nb'),
    approvedByChild ? t('approved') : t('notApproved'),
    isPast && daysBefore > 0 && t('daysBefore', { count: daysBefore }),
    laterTalks > 0 && t('later', { count: laterTalks }),
  ];
  return (
    <figure className={styles['words']} data-changed={changed} aria-label={t('latest')}>
      <FaceIcon className={styles['face']} aria-hidden />
      <blockquote>{quoted(statement)}</blockquote>
      {isPast && <span className={styles['then']}>{t('knownThen')}</span>}
      <figcaption>{source.filter(Boolean).join(' · ')}</figcaption>
    </figure>
  );
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
