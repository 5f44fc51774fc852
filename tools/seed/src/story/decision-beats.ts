import {
  ApproveDecision,
  NotifyReporter,
  ProposeDecision,
  ReturnDecision,
} from '@saksgang/application';
import type { LegalBasis } from '@saksgang/domain';
import {
  dismissalSections,
  measuresSections,
  petitionSections,
} from '../texts/decision-sections.ts';
import { childHeard } from '../texts/child-heard.ts';
import { toReturn } from '../texts/reasons.ts';
import type { SeedContext } from './context.ts';
import { reaches } from './plot.ts';
import { isPublic } from './reporters.ts';
import { latest, type Situation, type Story } from './story.ts';

/** Proposed by one, made by another, and the public reporter told (§§ 2-5, 12-5, 13-3(2)). */
export function tellDecision(story: Story, context: SeedContext): void {
  const { plot, chance } = context;
  if (!reaches(plot, 'Proposed')) return;
  story.then(chance.between(1, 5), propose(context, false));
  if (plot.isRevised || plot.stage === 'Returned') {
    story.then(chance.between(1, 2), sendBack(context), 'approver');
  }
  if (plot.isRevised && reaches(plot, 'Approved')) {
    story.then(chance.between(1, 3), propose(context, true));
  }
  if (!reaches(plot, 'Approved')) return;
  story.then(chance.between(1, 3), approve, 'approver');
  if (!reaches(plot, 'OutcomeTold')) return;
  if (isPublic(plot.reporter)) story.then(chance.between(1, 12), tellOutcome(0));
  if (plot.hasFurtherConcern) story.then(1, tellOutcome(1));
}

function propose(context: SeedContext, isAnew: boolean) {
  return ({ caseId, file, origin }: Situation) => {
    const { investigationId } = latest(file.investigations);
    const decisionId = isAnew ? latest(file.decisions).decisionId : null;
    return new ProposeDecision(
      { caseId, decisionId, investigationId, ...contentOf(context, isAnew) },
      origin,
    );
  };
}

function contentOf({ plot, cast }: SeedContext, isAnew: boolean) {
  const { statement: said } = childHeard(plot.theme, cast, 0, plot.expectedOn !== null);
  const childSaid = isAnew ? `${said} ${cast.name} er spurt om tiltaket og er enig i det.` : said;
  switch (plot.ending) {
    case 'Petition':
      return {
        kind: 'Petition' as const,
        outcome: '2',
        title: 'Begjæring om omsorgsovertakelse',
        legalBasis: basis('5', '1', '1', 'a'),
        sections: petitionSections(plot.theme, cast, childSaid),
      };
    case 'Dismissal':
      return {
        kind: 'Dismissal' as const,
        outcome: plot.theme.decisionTitle.includes('MST') ? '4' : '3',
        title: 'Henleggelse av undersøkelsen',
        legalBasis: basis('2', '5', '1', 'a'),
        sections: dismissalSections(plot.theme, cast, childSaid),
      };
    default:
      return {
        kind: 'Measures' as const,
        outcome: '1',
        title: plot.theme.decisionTitle,
        legalBasis: basis('3', '1', null, null),
        sections: measuresSections(plot.theme, cast, childSaid),
      };
  }
}

function basis(
  chapter: string,
  paragraph: string,
  subsection: string | null,
  letter: string | null,
): LegalBasis {
  return { law: 'BVL2021', chapter, paragraph, subsection, letter };
}

function sendBack({ cast, chance }: SeedContext) {
  const { causes, comment } = chance.pick(toReturn);
  return ({ caseId, file, origin }: Situation) => {
    const { decisionId, contentHash } = latest(file.decisions);
    return new ReturnDecision(
      { caseId, decisionId, contentHash, causes, comment: comment(cast) },
      origin,
    );
  };
}

function approve({ caseId, file, origin }: Situation) {
  const { decisionId, contentHash } = latest(file.decisions);
  return new ApproveDecision({ caseId, decisionId, contentHash }, origin);
}

/** @param index which concern's reporter, from 0 */
function tellOutcome(index: number) {
  return ({ caseId, file, origin, on }: Situation) => {
    const { concernId } = latest(file.concerns.slice(0, index + 1));
    return new NotifyReporter({ caseId, concernId, about: 'Outcome', sentOn: on }, origin);
  };
}
