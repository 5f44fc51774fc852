import { Empty, Failed } from '@saksgang/ui';
import { useNavigate } from 'react-router';
import { casePath } from '../../shared/case/event-number.ts';
import { useMay } from '../../shared/session/session.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { HasteForm } from '../access/haste-form.tsx';
import { casePageTexts } from './case.texts.ts';

interface NoCaseProps {
  readonly caseId: string;
  /** It was opened in haste: ask again. */
  readonly onOpened: () => void;
}

/** No such case, or not for this person: the two look the same on purpose. */
export function NoCase({ caseId, onOpened }: NoCaseProps) {
  const t = useTexts(casePageTexts);
  const mayWrite = useMay('CASE_WRITE');
  return (
    <>
      <Empty headingLevel={1} title={t('notFound')} text={t('notFoundWhy')} />
      {mayWrite && <HasteForm caseId={caseId} onOpened={onOpened} />}
    </>
  );
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
