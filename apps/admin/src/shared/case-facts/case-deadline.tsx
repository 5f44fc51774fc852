import { DeadlineChip, shareUsed } from '@saksgang/ui';
import { caseTexts } from '../words/case.texts.ts';
import { useTexts } from '../texts/use-texts.ts';

interface CaseDeadlineProps {
  readonly deadline: {
    readonly startsOn: string;
    readonly dueOn: string;
    readonly daysLeft: number;
  };
}

/** Days left to a deadline of a case. */
export function CaseDeadline({ deadline }: CaseDeadlineProps) {
  const t = useTexts(caseTexts);
  const { startsOn, dueOn, daysLeft } = deadline;
  return (
    <DeadlineChip
      daysLeft={daysLeft}
      used={shareUsed(startsOn, dueOn, daysLeft)}
      words={{
        today: t('deadline.today'),
        over: (count) => t('deadline.over', { count }),
        left: (count) => t('deadline.left', { count }),
      }}
    />
  );
}
