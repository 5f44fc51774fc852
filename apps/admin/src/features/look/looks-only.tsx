import { Empty } from '@saksgang/ui';
import type { ReactNode } from 'react';
import { useMay } from '../../shared/session/session.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { lookTexts } from './look.texts.ts';

/** Pages for those who answer for who looked; others are told whom they are for. */
export function LooksOnly({ children }: { readonly children: ReactNode }) {
  const t = useTexts(lookTexts);
  if (useMay('LOOKS_READ')) return children;
  return <Empty headingLevel={1} title={t('notForYou')} text={t('notForYouWhy')} />;
}
