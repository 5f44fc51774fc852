import { ProposeDecision } from '@saksgang/application';
import { latest, type Situation } from '../story/story.ts';
import { changeSections, firstSections } from './decision-texts.ts';
import { healthCheckDates } from './health-check.ts';

/** First with the wrong date of the health check; anew with the right one, and with what Alma says. */
export function propose(isAnew: boolean) {
  return ({ caseId, file, origin }: Situation) => {
    const { heard, right } = healthCheckDates(file);
    return new ProposeDecision(
      {
        caseId,
        decisionId: isAnew ? latest(file.decisions).decisionId : null,
        investigationId: latest(file.investigations).investigationId,
        kind: 'Measures',
        outcome: '1',
        title: 'Vedtak om veiledning og støttekontakt',
        legalBasis: { law: 'BVL2021', chapter: '3', paragraph: '1', subsection: '1', letter: null },
        sections: firstSections(isAnew, isAnew ? right : heard),
      },
      origin,
    );
  };
}

/** A change while measures run rests on them, not on an investigation. */
export function proposeChange({ caseId, origin }: Situation) {
  return new ProposeDecision(
    {
      caseId,
      decisionId: null,
      investigationId: null,
      kind: 'Measures',
      outcome: null,
      title: 'Vedtak om familieråd',
      legalBasis: { law: 'BVL2021', chapter: '3', paragraph: '1', subsection: '1', letter: null },
      sections: changeSections(),
    },
    origin,
  );
}
