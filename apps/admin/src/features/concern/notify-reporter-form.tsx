import {
  NotifyReporterDocument,
  type CaseConcernFragment,
  type NotificationSubject,
} from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { useToday } from '../../shared/case/use-today.ts';
import { FormDate } from '../../shared/forms/form-date.tsx';
import { FormRadioGroup } from '../../shared/forms/form-radio-group.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { concernTexts } from './concern.texts.ts';
import { owedNotices } from './owed-notices.ts';

interface NotifyValues {
  readonly about: NotificationSubject;
  readonly sentOn: string;
}

/** Records that the reporter was told (§ 13-3). */
export function NotifyReporterForm({ concern }: { readonly concern: CaseConcernFragment }) {
  const t = useTexts(concernTexts);
  const today = useToday();
  const owed = owedNotices(concern);
  const defaultValues: NotifyValues = { about: owed[0] ?? 'RECEIPT', sentOn: today };
  const form = useCaseForm({
    name: 'notifyReporter',
    subject: concern.id,
    document: NotifyReporterDocument,
    defaultValues,
    toInput: (values) => ({ ...values, concernId: concern.id }),
  });
  return (
    <CaseForm
      form={form}
      title={t('notifyTitle')}
      law={t('notifyLaw')}
      submitLabel={t('notifySubmit')}
    >
      <FormRadioGroup
        control={form.control}
        name="about"
        label={t('about')}
        required={t('required')}
        choices={owed.map((value) => ({
          value,
          label: t(value === 'RECEIPT' ? 'aboutReceipt' : 'aboutOutcome'),
        }))}
      />
      <FormDate
        control={form.control}
        name="sentOn"
        label={t('sentOnLabel')}
        required={t('required')}
        from={concern.receivedOn}
        to={today}
      />
    </CaseForm>
  );
}
