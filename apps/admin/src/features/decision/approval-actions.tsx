import { ApproveDecisionDocument, type CaseDecisionFragment } from '@saksgang/graphql-client';
import { Button } from '@navikt/ds-react';
import { useId, useState } from 'react';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { eventNumber } from '../../shared/case/event-number.ts';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useRefreshCase } from '../../shared/case/use-refresh-case.ts';
import { useCommand } from '../../shared/commands/use-command.ts';
import { FormProblemMessage } from '../../shared/forms/form-problem-message.tsx';
import type { FormProblem } from '../../shared/forms/use-command-form.ts';
import { notify } from '../../shared/notices/notices.ts';
import type { TextKeyOf } from '../../shared/texts/define-texts.ts';
import { useTexts, type Translate } from '../../shared/texts/use-texts.ts';
import type { ApprovalBlock } from './approval.ts';
import { decisionTexts } from './decision.texts.ts';
import styles from './decision.module.css';

interface ApprovalActionsProps {
  readonly decision: CaseDecisionFragment;
  readonly block: ApprovalBlock | null;
}

/** Approve or return. Where approving is not open, the reason stands beside the button. */
export function ApprovalActions({ decision, block }: ApprovalActionsProps) {
  const t = useTexts(decisionTexts);
  const reason = useId();
  const { show, hide } = useOpenForm();
  const { approve, sending, problem } = useApproval(decision, hide);
  return (
    <>
      <FormProblemMessage problem={problem} />
      <div className={styles['actions']}>
        <p id={reason}>{block ? reasonText(block, t) : t('allOpened')}</p>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => {
            show('returnDecision', decision.id);
          }}
        >
          {t('returnAction')}
        </Button>
        <Button
          type="button"
          size="small"
          disabled={block !== null}
          aria-describedby={reason}
          loading={sending}
          onClick={() => void approve()}
        >
          {t('approve')}
        </Button>
      </div>
    </>
  );
}

/** Approves exactly the proposal that was shown: its digest goes with the command. */
function useApproval(decision: CaseDecisionFragment, onApproved: () => void) {
  const t = useTexts(decisionTexts);
  const { caseId } = useCaseMoment();
  const refresh = useRefreshCase();
  const { send, sending } = useCommand(ApproveDecisionDocument);
  const [problem, setProblem] = useState<FormProblem>();
  const approve = async () => {
    setProblem(undefined);
    const { id: decisionId, contentHash } = decision;
    const outcome = await send({ caseId, decisionId, contentHash });
    switch (outcome.kind) {
      case 'stored':
        notify('done', t('approvedNow', { number: eventNumber(outcome.stored.revision) }));
        onApproved();
        break;
      case 'refused':
        setProblem({ ...outcome, issues: [] });
        break;
      case 'failed':
        setProblem(outcome);
        return;
    }
    await refresh();
  };
  return { approve, sending, problem };
}

function reasonText(block: ApprovalBlock, t: Translate<TextKeyOf<typeof decisionTexts>>): string {
  switch (block.reason) {
    case 'proposer':
      return t('blockProposer');
    case 'noRight':
      return t('blockNoRight');
    case 'unopened':
      return t('blockUnopened', { count: block.count });
  }
}
