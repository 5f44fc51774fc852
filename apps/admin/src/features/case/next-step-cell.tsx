import type { CasePageFragment } from '@saksgang/graphql-client';
import { Button } from '@navikt/ds-react';
import { KeyHint } from '@saksgang/ui';
import { useSearchParams } from 'react-router';
import { useCanEdit } from '../../shared/case/use-can-edit.ts';
import { formParams, useOpenForm } from '../../shared/case/open-form.ts';
import { useMay, useSignedInUser } from '../../shared/session/session.ts';
import { useShortcuts } from '../../shared/shortcuts/use-shortcuts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import { casePageTexts } from './case.texts.ts';
import styles from './next-strip.module.css';
import { targetOf } from './next-step-form.ts';

/** What the case waits for, as a verb, and the only filled button of the page. */
export function NextStepCell({ caseFile }: { readonly caseFile: CasePageFragment }) {
  const t = useTexts(casePageTexts);
  const words = useTexts(caseTexts);
  const [, setParams] = useSearchParams();
  const canEdit = useCanEdit();
  const waits = useWaitsForOther(caseFile);
  const target = targetOf(caseFile);
  const { isOpen } = useOpenForm();
  const begun = target !== null && isOpen(target.form, target.subject);
  const mayBegin = target !== null && canEdit(target.form) && !waits && !begun;
  const begin = () => {
    if (target) setParams({ fase: target.phase, ...formParams(target.form, target.subject) });
  };
  useShortcuts([
    { keys: 'e', label: t('shortcutStep'), run: begin, hint: true, enabled: mayBegin },
  ]);
  return (
    <div className={styles['cell']}>
      <div>
        <p className={styles['label']}>{t('nextStep')}</p>
        <p className={styles['value']}>{words(`step.${caseFile.nextStep}`)}</p>
        {waits && <p className={styles['detail']}>{t('waitsForOther')}</p>}
      </div>
      {mayBegin && (
        <Button type="button" size="small" onClick={begin}>
          {t('begin')} <KeyHint keys="e" />
        </Button>
      )}
    </div>
  );
}

/** A proposal waits for somebody with the right to approve, who did not propose it. */
function useWaitsForOther(caseFile: CasePageFragment): boolean {
  const { id } = useSignedInUser();
  const mayApprove = useMay('DECISION_APPROVE');
  if (caseFile.nextStep !== 'APPROVE_DECISION') return false;
  const proposal = caseFile.decisions.find(({ status }) => status === 'PROPOSED');
  return !mayApprove || proposal?.proposedBy?.id === id;
}
