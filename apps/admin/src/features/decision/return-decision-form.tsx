import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import {
  ReturnDecisionDocument,
  type CaseDecisionFragment,
  type ReturnCause,
} from '@saksgang/graphql-client';
import { Controller } from 'react-hook-form';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { fieldId } from '../../shared/forms/field-id.ts';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { sentenceCase } from '../../shared/texts/sentence-case.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { decisionTexts } from './decision.texts.ts';

const causes: readonly ReturnCause[] = [
  'WRONG_FACTS',
  'MISREAD_RULE',
  'MISAPPLIED_LAW',
  'MISSING_INFORMATION',
  'OTHER',
];

interface ReturnValues {
  readonly causes: readonly ReturnCause[];
  readonly comment: string;
}

/** Sends a proposal back, with fixed causes and what must be done. */
export function ReturnDecisionForm({ decision }: { readonly decision: CaseDecisionFragment }) {
  const t = useTexts(decisionTexts);
  const values = useTexts(caseValueTexts);
  const defaultValues: ReturnValues = { causes: [], comment: '' };
  const form = useCaseForm({
    name: 'returnDecision',
    subject: decision.id,
    document: ReturnDecisionDocument,
    defaultValues,
    toInput: (given) => ({
      ...given,
      decisionId: decision.id,
      contentHash: decision.contentHash,
    }),
  });
  return (
    <CaseForm
      form={form}
      title={t('returnTitle')}
      law={t('returnTo', { name: decision.proposedBy?.name ?? t('proposer') })}
      submitLabel={t('returnSubmit')}
    >
      <Controller
        control={form.control}
        name="causes"
        rules={{ validate: (chosen) => chosen.length > 0 || t('required') }}
        render={({ field, fieldState }) => (
          <CheckboxGroup
            size="small"
            legend={t('causesLabel')}
            id={fieldId('causes')}
            value={[...field.value]}
            onChange={field.onChange}
            error={fieldState.error?.message}
          >
            {causes.map((cause, index) => (
              <Checkbox key={cause} value={cause} ref={index === 0 ? field.ref : undefined}>
                {sentenceCase(values(`cause.${cause}`))}
              </Checkbox>
            ))}
          </CheckboxGroup>
        )}
      />
      <FormTextarea
        control={form.control}
        name="comment"
        label={t('commentLabel')}
        required={t('required')}
      />
    </CaseForm>
  );
}
