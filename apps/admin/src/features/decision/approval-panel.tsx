import { EyeClosedIcon, EyeIcon } from '@navikt/aksel-icons';
import type { CaseDecisionFragment, DecisionSectionName } from '@saksgang/graphql-client';
import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useMay, useSignedInUser } from '../../shared/session/session.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ApprovalActions } from './approval-actions.tsx';
import { approvalBlock, openedOf, opening, type Reading } from './approval.ts';
import { decisionSections, inOrder } from './decision-sections.ts';
import { decisionTexts } from './decision.texts.ts';
import styles from './decision.module.css';
import { ReturnDecisionForm } from './return-decision-form.tsx';

interface ApprovalPanelProps {
  readonly decision: CaseDecisionFragment;
}

/**
 * The second pair of eyes: every section is opened before the decision can be approved, and what is
 * approved is exactly what was shown. What is changed meanwhile must be opened again.
 */
export function ApprovalPanel({ decision }: ApprovalPanelProps) {
  const t = useTexts(decisionTexts);
  const { id: userId } = useSignedInUser();
  const mayApprove = useMay('DECISION_APPROVE');
  const { isOpen } = useOpenForm();
  const [reading, setReading] = useState<Reading>(new Map());
  const [shown, setShown] = useState<DecisionSectionName>();
  const [firstHash] = useState(decision.contentHash);
  const opened = openedOf(decision.sections, reading);
  const open = (name: DecisionSectionName) => {
    const section = decision.sections.find((other) => other.section === name);
    setShown(name);
    if (section) setReading(opening(reading, section));
  };
  const next = decisionSections.find((section) => !opened.has(section));
  return (
    <div className={styles['control']}>
      <p className={styles['bound']}>
        {t('boundTo')} <code>{shortHash(decision.contentHash)}</code>
      </p>
      {decision.contentHash !== firstHash && (
        <p className={styles['waits']} role="status">
          {t('changedMeanwhile', { name: decision.proposedBy?.name ?? t('proposer') })}
        </p>
      )}
      <div className={styles['panel']}>
        <PointList opened={opened} shown={shown} onOpen={open} />
        <div className={styles['point']} aria-live="polite">
          <Point decision={decision} section={shown} />
          {next && (
            <Button
              type="button"
              size="small"
              variant="secondary"
              onClick={() => {
                open(next);
              }}
            >
              {t('nextPoint')}
            </Button>
          )}
        </div>
      </div>
      {isOpen('returnDecision', decision.id) ? (
        <ReturnDecisionForm decision={decision} />
      ) : (
        <ApprovalActions
          decision={decision}
          block={approvalBlock(decision, { userId, mayApprove, opened })}
        />
      )}
    </div>
  );
}

interface PointListProps {
  readonly opened: ReadonlySet<DecisionSectionName>;
  readonly shown: DecisionSectionName | undefined;
  readonly onOpen: (section: DecisionSectionName) => void;
}

function PointList({ opened, shown, onOpen }: PointListProps) {
  const t = useTexts(decisionTexts);
  const values = useTexts(caseValueTexts);
  return (
    <ol className={styles['points']} aria-label={t('points')}>
      {decisionSections.map((section, index) => (
        <li key={section}>
          <button
            type="button"
            aria-current={section === shown}
            onClick={() => {
              onOpen(section);
            }}
          >
            {opened.has(section) ? <EyeIcon aria-hidden /> : <EyeClosedIcon aria-hidden />}
            <span>
              {index + 1} {values(`section.${section}`)}
            </span>
            <small>{t(opened.has(section) ? 'opened' : 'unopened')}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}

interface PointProps {
  readonly decision: CaseDecisionFragment;
  readonly section: DecisionSectionName | undefined;
}

function Point({ decision, section }: PointProps) {
  const t = useTexts(decisionTexts);
  const values = useTexts(caseValueTexts);
  const point = inOrder(decision.sections).find((other) => other.section === section);
  if (!point) return null;
  return (
    <>
      <h3>{values(`section.${point.section}`)}</h3>
      {point.notApplicable && <p className={styles['ground']}>{t('notApplicable')}</p>}
      <p className={styles['text']}>{point.text}</p>
    </>
  );
}

/** Enough of the digest to compare by eye: «c81d 40f6 · · · 2ba9 7e13». */
function shortHash(hash: string): string {
  const groups = hash.match(/.{1,4}/g) ?? [];
  if (groups.length <= 4) return groups.join(' ');
  return [...groups.slice(0, 2), '· · ·', ...groups.slice(-2)].join(' ');
}
