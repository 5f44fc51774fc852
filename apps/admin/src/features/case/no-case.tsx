import { Empty, Failed } from '@saksgang/ui';
import { useNavigate } from 'react-router';
import { casePath } from '../../shared/case/event-number.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { casePageTexts } from './case.texts.ts';

/** No such case, or not for this person: the two look the same on purpose. */
export function NoCase() {
  const t = useTexts(casePageTexts);
  return <Empty headingLevel={1} title={t('notFound')} text={t('notFoundWhy')} />;
}

/** The case has no such event. */
export function NoMoment({ caseId }: { readonly caseId: string }) {
  const t = useTexts(casePageTexts);
  const navigate = useNavigate();
  return (
    <Empty
      headingLevel={1}
      title={t('noMoment')}
      text={t('noMomentWhy')}
      action={t('toNow')}
      onAction={() => void navigate(casePath(caseId))}
    />
  );
}

/** One event of the case was altered or damaged: says which. It is never folded past, as if it had not been. */
export function UnreadableCase({ revision }: { readonly revision: number }) {
  const t = useTexts(casePageTexts);
  return (
    <Failed
      headingLevel={1}
      title={t('unreadable')}
      text={t('unreadableWhy', { number: revision + 1 })}
    />
  );
}
