import { StartMeasureDocument, type CaseDecisionFragment } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { useToday } from '../../shared/case/use-today.ts';
import { FormCodeSelect, useCodes } from '../../shared/forms/form-code-select.tsx';
import { FormDate } from '../../shared/forms/form-date.tsx';
import { FormSelect } from '../../shared/forms/form-select.tsx';
import { FormTextField } from '../../shared/forms/form-text-field.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { measureTexts } from './measure.texts.ts';

interface StartMeasureFormProps {
  readonly decisions: readonly CaseDecisionFragment[];
}

/** Starts a measure under a decision that is made. */
export function StartMeasureForm({ decisions }: StartMeasureFormProps) {
  const t = useTexts(measureTexts);
  const today = useToday();
  const newest = decisions.at(-1);
  const form = useCaseForm({
    name: 'startMeasure',
    document: StartMeasureDocument,
    defaultValues: {
      decisionId: newest?.id ?? '',
      category: '',
      clarification: '',
      startedOn: today,
    },
    toInput: ({ clarification, ...rest }, basedOn) => ({
      ...rest,
      clarification: clarification.trim() || null,
      expectedRevision: basedOn,
    }),
  });
  const [category, startedOn] = form.watch(['category', 'startedOn']);
  const codes = useCodes('MEASURE_CATEGORY', startedOn || today);
  const mustClarify = codes?.find(({ code }) => code === category)?.requiresClarification ?? false;
  return (
    <CaseForm
      form={form}
      title={t('startTitle')}
      law={t('startLaw')}
      submitLabel={t('startSubmit')}
    >
      <FormSelect
        control={form.control}
        name="decisionId"
        label={t('decision')}
        required={t('required')}
        choices={decisions.map(({ id, title, legalBasis }) => ({
          value: id,
          label: `${title}, ${legalBasis.text}`,
        }))}
      />
      <FormDate
        control={form.control}
        name="startedOn"
        label={t('startedOn')}
        required={t('required')}
      />
      <FormCodeSelect
        control={form.control}
        name="category"
        list="MEASURE_CATEGORY"
        on={startedOn || today}
        label={t('category')}
        required={t('required')}
      />
      {mustClarify && (
        <FormTextField
          control={form.control}
          name="clarification"
          label={t('clarification')}
          required={t('required')}
        />
      )}
    </CaseForm>
  );
}
