import { Empty } from '@saksgang/ui';
import type { ReactNode } from 'react';
import { useMay } from '../../shared/session/session.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { erasureTexts } from './erasure.texts.ts';

/** Pages for those who handle or decide erasures; others are told whom they are for. */
export function HandlerOnly({ children }: { readonly children: ReactNode }) {
  const t = useTexts(erasureTexts);
  const mayHandle = useMay('ERASURE_HANDLE');
  const mayDecide = useMay('ERASURE_DECIDE');
  if (mayHandle || mayDecide) return children;
  return <Empty headingLevel={1} title={t('notForYou')} text={t('notForYouWhy')} />;
}
