import { Link } from 'react-router';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';

/** The way to who has looked at the case, for those who answer for it. */
export function LooksLink() {
  const t = useTexts(accessTexts);
  const { caseId } = useCaseMoment();
  return <Link to={`/innsyn/sak/${caseId}`}>{t('looksShow')}</Link>;
}
