import type { CaseDecisionFragment, CasePageFragment } from '@saksgang/graphql-client';
import { ActionButton } from '../../shared/case/action-button.tsx';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { DecisionCard } from '../decision/decision-card.tsx';
import { ProposeDecisionForm } from '../decision/propose-decision-form.tsx';
import { casePageTexts } from './case.texts.ts';
import { decisionBasis } from './decision-basis.ts';
import styles from './phase-work.module.css';

/** The decisions of a case, the newest first, and the form to propose one. */
export function DecisionWork({ caseFile }: { readonly caseFile: CasePageFragment }) {
  const t = useTexts(casePageTexts);
  const { decisions } = caseFile;
  const basis = decisionBasis(caseFile);
  const returned = decisions.find(({ status }) => status === 'RETURNED');
  return (
    <>
      {basis && !returned && (
        <div className={styles['actions']}>
          <ActionButton form="proposeDecision" label={t('decisionFromMeasures')} />
        </div>
      )}
      <ProposalForm caseFile={caseFile} returned={returned} />
      {decisions
        .map((decision, index) => (
          <DecisionCard key={decision.id} decision={decision} index={index} />
        ))
        .reverse()}
    </>
  );
}

interface ProposalFormProps {
  readonly caseFile: CasePageFragment;
  readonly returned: CaseDecisionFragment | undefined;
}

function ProposalForm({ caseFile, returned }: ProposalFormProps) {
  const { isOpen } = useOpenForm();
  const basis = decisionBasis(caseFile);
  if (!isOpen('proposeDecision')) return null;
  if (returned) {
    const investigation = caseFile.investigations.find(({ id }) => id === returned.investigationId);
    return <ProposeDecisionForm investigation={investigation ?? null} standing={returned} />;
  }
  return basis && <ProposeDecisionForm investigation={basis.investigation} standing={null} />;
}
