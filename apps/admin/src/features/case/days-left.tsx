import { useTexts } from '../../shared/texts/use-texts.ts';
import { casePageTexts } from './case.texts.ts';

/** Days left to a deadline in words; days over when it has passed. */
export function DaysLeft({ daysLeft }: { readonly daysLeft: number }) {
  const t = useTexts(casePageTexts);
  if (daysLeft === 0) return t('dueToday');
  return daysLeft < 0 ? t('overdue', { count: -daysLeft }) : t('daysLeft', { count: daysLeft });
}
