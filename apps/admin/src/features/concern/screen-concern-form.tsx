import { ScreenConcernDocument, type CaseConcernFragment } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormCodeSelect } from '../../shared/forms/form-code-select.tsx';
import {
  asCodedValues,
  codedInput,
  FormCodedContents,
  type CodedValue,
} from '../../shared/forms/form-coded-contents.tsx';
import { FormRadioGroup } from '../../shared/forms/form-radio-group.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { concernTexts } from './concern.texts.ts';

interface ScreeningValues {
  readonly outcome: string;
  readonly urgent: '' | 'yes' | 'no';
  readonly contents: readonly CodedValue[];
  readonly reasons: string;
}

/**
 * The review of a concern: outcome, urgency, reasons (§ 2-1), and what it is about. The codes it came with
 * stand unless they are changed here; one from the portal comes with none.
 */
export function ScreenConcernForm({ concern }: { readonly concern: CaseConcernFragment }) {
  const t = useTexts(concernTexts);
  const received = asCodedValues(concern.contents);
  const defaultValues: ScreeningValues = {
    outcome: '',
    urgent: '',
    contents: received,
    reasons: '',
  };
  const form = useCaseForm({
    name: 'screenConcern',
    subject: concern.id,
    document: ScreenConcernDocument,
    defaultValues,
    toInput: ({ outcome, urgent, contents, reasons }, basedOn) => ({
      concernId: concern.id,
      expectedRevision: basedOn,
      outcome,
      urgent: urgent === 'yes',
      contents: isSame(contents, received) ? [] : codedInput(contents),
      reasons,
    }),
  });
  return (
    <CaseForm
      form={form}
      title={t('screenTitle')}
      law={t('screenLaw')}
      submitLabel={t('screenSubmit')}
    >
      <FormRadioGroup
        control={form.control}
        name="urgent"
        label={t('urgentQuestion')}
        required={t('required')}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
      />
      <FormCodeSelect
        control={form.control}
        name="outcome"
        list="CONCERN_OUTCOME"
        label={t('outcome')}
        required={t('required')}
      />
      <FormCodedContents
        control={form.control}
        name="contents"
        list="CONTENT"
        on={concern.receivedOn}
        label={t('contents')}
        description={t('contentsHelp')}
        required={t('contentsMissing')}
        clarificationLabel={(label) => t('clarification', { label })}
      />
      <FormTextarea
        control={form.control}
        name="reasons"
        label={t('reasonsLabel')}
        required={t('required')}
      />
    </CaseForm>
  );
}

function isSame(chosen: readonly CodedValue[], received: readonly CodedValue[]): boolean {
  return (
    chosen.length === received.length &&
    received.every(({ code, clarification }) =>
      chosen.some((other) => other.code === code && other.clarification === clarification),
    )
  );
}
