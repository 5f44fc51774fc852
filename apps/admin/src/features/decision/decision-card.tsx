import type { CaseDecisionFragment } from '@saksgang/graphql-client';
import { Accordion, Tag } from '@navikt/ds-react';
import { ActionButton } from '../../shared/case/action-button.tsx';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { Card } from '../../shared/case/card.tsx';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useMay, useSignedInUser } from '../../shared/session/session.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { sentenceCase } from '../../shared/texts/sentence-case.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ApprovalPanel } from './approval-panel.tsx';
import { inOrder } from './decision-sections.ts';
import { decisionTexts } from './decision.texts.ts';
import styles from './decision.module.css';

interface DecisionCardProps {
  readonly decision: CaseDecisionFragment;
  /** Its place among the decisions of the case, from 0. */
  readonly index: number;
}

/** One decision: what it is, its sections, and where it stands between proposer and approver. */
export function DecisionCard({ decision, index }: DecisionCardProps) {
  const t = useTexts(decisionTexts);
  const values = useTexts(caseValueTexts);
  const { date } = useFormats();
  const path = `decisions.${String(index)}`;
  const { status, returned, approved, proposedBy } = decision;
  const signed = (name: string | undefined, on: string) =>
    t('by', { name: name ?? '–', date: date(on) });
  return (
    <>
      <Card
        title={sentenceCase(decision.title)}
        path={path}
        aside={
          <>
            <Tag size="small" variant="moderate" data-color={statusColour[status]}>
              {values(`decisionStatus.${status}`)}
            </Tag>
            {status === 'RETURNED' && (
              <ActionButton
                form="proposeDecision"
                subject={decision.id}
                label={t('reviseAction')}
              />
            )}
          </>
        }
      >
        <Facts>
          <Fact label={t('kind')}>{values(`decisionKind.${decision.kind}`)}</Fact>
          <Fact label={t('legalBasis')}>{decision.legalBasis.text}</Fact>
          <Fact label={t('outcome')}>{decision.outcome?.label}</Fact>
          <Fact label={t('proposed')}>{signed(proposedBy?.name, decision.proposedOn)}</Fact>
          {approved && (
            <Fact label={t('approved')} path={`${path}.approved`}>
              {signed(approved.by?.name, approved.on)}
            </Fact>
          )}
          {returned && (
            <>
              <Fact label={t('returned')} path={`${path}.returned`}>
                {signed(returned.by?.name, returned.on)}
              </Fact>
              <Fact label={t('causes')} path={`${path}.returned`}>
                {returned.causes.map((cause) => values(`cause.${cause}`)).join(', ')}
              </Fact>
              <Fact label={t('comment')} path={`${path}.returned`} long>
                {returned.comment}
              </Fact>
            </>
          )}
        </Facts>
        <Sections decision={decision} />
      </Card>
    </>
  );
}

const statusColour = { PROPOSED: 'warning', RETURNED: 'warning', APPROVED: 'success' } as const;

/** The one who may approve reads section by section; everybody else opens what they want to read. */
function Sections({ decision }: { readonly decision: CaseDecisionFragment }) {
  const t = useTexts(decisionTexts);
  const { isPast } = useCaseMoment();
  const mayApprove = useMay('DECISION_APPROVE');
  const { id: userId } = useSignedInUser();
  const waits = decision.status === 'PROPOSED' && !isPast;
  if (waits && mayApprove && decision.proposedBy?.id !== userId) {
    return <ApprovalPanel decision={decision} />;
  }
  return (
    <>
      {waits && (
        <p className={styles['waits']}>
          {t(decision.proposedBy?.id === userId ? 'blockProposer' : 'blockNoRight')}
        </p>
      )}
      <SectionList decision={decision} />
    </>
  );
}

function SectionList({ decision }: { readonly decision: CaseDecisionFragment }) {
  const t = useTexts(decisionTexts);
  const values = useTexts(caseValueTexts);
  return (
    <Accordion size="small" indent={false}>
      {inOrder(decision.sections).map(({ section, text, notApplicable }) => (
        <Accordion.Item key={section}>
          <Accordion.Header>{values(`section.${section}`)}</Accordion.Header>
          <Accordion.Content>
            {notApplicable && <p className={styles['ground']}>{t('notApplicable')}</p>}
            <p className={styles['text']}>{text}</p>
          </Accordion.Content>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
