import {
  DecideErasureDocument,
  type DecideErasureInput,
  type ErasureOutcome,
  type ErasurePageFragment,
} from '@saksgang/graphql-client';
import { useWatch } from 'react-hook-form';
import { CommandForm } from '../../shared/forms/command-form.tsx';
import { FormRadioGroup } from '../../shared/forms/form-radio-group.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useCommandForm } from '../../shared/forms/use-command-form.ts';
import { notify } from '../../shared/notices/notices.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import type { DecideValues } from './decide-values.ts';
import styles from './erasure.module.css';
import { erasureTexts } from './erasure.texts.ts';
import { PermissionFields } from './permission-fields.tsx';

interface DecideFormProps {
  readonly erasureId: string;
  readonly review: NonNullable<ErasurePageFragment['review']>;
  readonly onStored: () => void;
}

const nothing: DecideValues = {
  outcome: '',
  reasons: '',
  permission: { reference: '', grantedOn: '', escrowConfirmed: false },
};

/** Grants or refuses. Where the rules preserve something, there is nothing to choose between. */
export function DecideForm({ erasureId, review, onStored }: DecideFormProps) {
  const t = useTexts(erasureTexts);
  const verdicts = review.findings.map(({ verdict }) => verdict);
  const preserved = verdicts.includes('PRESERVED');
  const defaultValues: DecideValues = { ...nothing, outcome: preserved ? 'REFUSED' : '' };
  const form = useCommandForm({
    document: DecideErasureDocument,
    draftKey: `decide-erasure.${erasureId}`,
    defaultValues,
    toInput: (values) => toDecision(erasureId, values),
    onStored: () => {
      notify('done', t('decided'));
      onStored();
    },
  });
  const outcome = useWatch({ control: form.control, name: 'outcome' });
  const choices: readonly ErasureOutcome[] = preserved ? ['REFUSED'] : ['GRANTED', 'REFUSED'];
  return (
    <section className={styles['form']} aria-labelledby="decide-form">
      <h2 id="decide-form">{t('decisionForm')}</h2>
      {preserved && <p>{t('mustRefuse')}</p>}
      <CommandForm form={form} submitLabel={t('decideSubmit')}>
        <FormRadioGroup
          control={form.control}
          name="outcome"
          label={t('outcome')}
          required={t('outcomeMissing')}
          choices={choices.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        {outcome === 'GRANTED' && verdicts.includes('NEEDS_PERMISSION') && (
          <PermissionFields control={form.control} />
        )}
        <FormTextarea
          control={form.control}
          name="reasons"
          label={t('reasons')}
          description={t('assessmentHelp')}
          required={t('reasonsMissing')}
        />
      </CommandForm>
    </section>
  );
}

function toDecision(
  erasureId: string,
  { outcome, reasons, permission }: DecideValues,
): Omit<DecideErasureInput, 'commandId'> {
  const asked = outcome === 'GRANTED' && permission.reference !== '';
  return {
    erasureId,
    outcome: outcome === 'GRANTED' ? 'GRANTED' : 'REFUSED',
    reasons,
    ...(asked && { permission }),
  };
}
