import { tellConcern, tellReopening } from './concern-beats.ts';
import type { SeedContext } from './context.ts';
import { tellDecision } from './decision-beats.ts';
import { tellEmergency } from './emergency-beats.ts';
import { tellFollowUp } from './follow-up-beats.ts';
import { isLookedInto, tellCaseReview } from './case-review-beats.ts';
import { tellInvestigation } from './investigation-beats.ts';
import { Story } from './story.ts';

/** The whole story of one case, in the order of the law, up to where its plot ends. */
export function tell(context: SeedContext): Story {
  const story = new Story();
  tellConcern(story, context);
  if (context.plot.ending !== 'DismissedAtOnce') {
    tellInvestigation(story, context);
    tellDecision(story, context);
  }
  tellFollowUp(story, context);
  if (context.plot.reopened !== null) tellReopening(story, context);
  tellEmergency(story, context.plot);
  if (isLookedInto(context.plot)) tellCaseReview(story);
  return story;
}
