import {
  AssessInvestigationDocument,
  type CaseInvestigationFragment,
} from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import {
  asCodedValues,
  codedInput,
  FormCodedContents,
  type CodedValue,
} from '../../shared/forms/form-coded-contents.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { investigationTexts } from './investigation.texts.ts';

interface AssessmentValues {
  readonly assessment: string;
  readonly grounds: readonly CodedValue[];
}

interface AssessInvestigationFormProps {
  readonly investigation: CaseInvestigationFragment;
}

/** The overall assessment a decision rests on. Written anew, it starts from the one that stands. */
export function AssessInvestigationForm({ investigation }: AssessInvestigationFormProps) {
  const t = useTexts(investigationTexts);
  const form = useCaseForm({
    name: 'assessInvestigation',
    subject: investigation.id,
    document: AssessInvestigationDocument,
    defaultValues: standing(investigation),
    toInput: ({ assessment, grounds }, basedOn) => ({
      investigationId: investigation.id,
      expectedRevision: basedOn,
      assessment,
      grounds: codedInput(grounds),
    }),
  });
  return (
    <CaseForm
      form={form}
      title={t('assessTitle')}
      law={t('assessLaw')}
      submitLabel={t('assessSubmit')}
    >
      <FormTextarea
        control={form.control}
        name="assessment"
        label={t('assessLabel')}
        required={t('required')}
        minRows={10}
      />
      <FormCodedContents
        control={form.control}
        name="grounds"
        list="CONTENT"
        label={t('groundsLabel')}
        description={t('groundsWhy')}
        required={t('required')}
        clarificationLabel={(label) => t('clarification', { label })}
      />
    </CaseForm>
  );
}

function standing({ assessment }: CaseInvestigationFragment): AssessmentValues {
  if (!assessment) return { assessment: '', grounds: [] };
  return { assessment: assessment.text, grounds: asCodedValues(assessment.grounds) };
}
