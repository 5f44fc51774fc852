import { OpenCaseForReview } from '@saksgang/application';
import type { Due, Plot } from './plot.ts';
import type { Story } from './story.ts';

/** A week to screen the concern (bvl § 2-1) and three months to investigate (bvl § 2-2). */
const INVESTIGATED_BY_DAY = 97;
/** The investigation that went over its time the longest ago. */
const LONGEST_OVERDUE: Due = { rule: 'D03', inDays: -6 };

/** Whether the case shows a deviation that the quality team looks into (koml § 25-1). */
export function isLookedInto({ due }: Plot): boolean {
  return due?.rule === LONGEST_OVERDUE.rule && due.inDays === LONGEST_OVERDUE.inDays;
}

/** A reviewer opens the case when its time had gone, and has it open still. */
export function tellCaseReview(story: Story): void {
  story.until(INVESTIGATED_BY_DAY + 3).then(
    0,
    ({ caseId, origin }) =>
      new OpenCaseForReview(
        {
          caseId,
          purpose: 'Deviation',
          reasons:
            'Undersøkelsen er over fristen. Jeg vil se hva som tok tid, og om barnet fikk vite hvorfor.',
        },
        origin,
      ),
    'reviewer',
  );
}
