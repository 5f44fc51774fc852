import { EndMeasureDocument, type CaseMeasureFragment } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { useToday } from '../../shared/case/use-today.ts';
import { FormDate } from '../../shared/forms/form-date.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { measureTexts } from './measure.texts.ts';

/** Ends a running measure, with the reasons. */
export function EndMeasureForm({ measure }: { readonly measure: CaseMeasureFragment }) {
  const t = useTexts(measureTexts);
  const today = useToday();
  const form = useCaseForm({
    name: 'endMeasure',
    subject: measure.id,
    document: EndMeasureDocument,
    defaultValues: { endedOn: today, reasons: '' },
    toInput: (values, basedOn) => ({
      ...values,
      measureId: measure.id,
      expectedRevision: basedOn,
    }),
  });
  return (
    <CaseForm
      form={form}
      title={t('endTitle', { measure: measure.category.label })}
      submitLabel={t('endSubmit')}
    >
      <FormDate
        control={form.control}
        name="endedOn"
        label={t('endedOn')}
        required={t('required')}
        from={measure.startedOn}
      />
      <FormTextarea
        control={form.control}
        name="reasons"
        label={t('reasons')}
        required={t('required')}
      />
    </CaseForm>
  );
}
