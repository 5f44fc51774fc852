import { HearChildDocument } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { useToday } from '../../shared/case/use-today.ts';
import { FormCheckbox } from '../../shared/forms/form-checkbox.tsx';
import { FormCodeSelect } from '../../shared/forms/form-code-select.tsx';
import { FormDate } from '../../shared/forms/form-date.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { participationTexts } from './participation.texts.ts';

/** The child has taken part, or the reason why not (§ 1-4). */
export function HearChildForm() {
  const t = useTexts(participationTexts);
  const today = useToday();
  const form = useCaseForm({
    name: 'hearChild',
    document: HearChildDocument,
    defaultValues: { heardOn: today, manner: '', statement: '', approvedByChild: false },
    toInput: (values) => ({ ...values, approvedByChild: heard(values) && values.approvedByChild }),
  });
  const manner = form.watch('manner');
  return (
    <CaseForm form={form} title={t('formTitle')} law={t('law')} submitLabel={t('submit')}>
      <FormDate
        control={form.control}
        name="heardOn"
        label={t('heardOn')}
        required={t('required')}
        to={today}
      />
      <FormCodeSelect
        control={form.control}
        name="manner"
        list="PARTICIPATION"
        label={t('manner')}
        required={t('required')}
      />
      <FormTextarea
        control={form.control}
        name="statement"
        label={t('statement')}
        required={t('required')}
      />
      {heard({ manner }) && (
        <FormCheckbox control={form.control} name="approvedByChild" label={t('approvedLabel')} />
      )}
    </CaseForm>
  );
}

/** Codes 1.x of BarnetsMedvirkning say that the child took part. */
function heard({ manner }: { readonly manner: string }): boolean {
  return manner.startsWith('1.');
}
