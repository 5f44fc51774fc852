import {
  OmitReporterNotificationDocument,
  type CaseConcernFragment,
  type NotificationSubject,
  type OmissionGround,
} from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormRadioGroup } from '../../shared/forms/form-radio-group.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { sentenceCase } from '../../shared/texts/sentence-case.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { concernTexts } from './concern.texts.ts';
import { owedNotices } from './owed-notices.ts';

const grounds: readonly OmissionGround[] = [
  'MANIFESTLY_GROUNDLESS',
  'SPECIAL_REASONS',
  'REPORTER_UNKNOWN',
];

interface OmitValues {
  readonly about: NotificationSubject;
  readonly ground: OmissionGround;
  readonly reasons: string;
}

/** Records why the reporter is not told (§ 13-3). */
export function OmitNotificationForm({ concern }: { readonly concern: CaseConcernFragment }) {
  const t = useTexts(concernTexts);
  const values = useTexts(caseValueTexts);
  const owed = owedNotices(concern);
  const defaultValues: OmitValues = {
    about: owed[0] ?? 'RECEIPT',
    ground: 'MANIFESTLY_GROUNDLESS',
    reasons: '',
  };
  const form = useCaseForm({
    name: 'omitNotification',
    subject: concern.id,
    document: OmitReporterNotificationDocument,
    defaultValues,
    toInput: ({ reasons, ...rest }) => ({
      ...rest,
      concernId: concern.id,
      reasons: reasons.trim() || null,
    }),
  });
  return (
    <CaseForm form={form} title={t('omitTitle')} law={t('omitLaw')} submitLabel={t('omitSubmit')}>
      <FormRadioGroup
        control={form.control}
        name="about"
        label={t('aboutOmitted')}
        required={t('required')}
        choices={owed.map((value) => ({
          value,
          label: t(value === 'RECEIPT' ? 'aboutReceipt' : 'aboutOutcome'),
        }))}
      />
      <FormRadioGroup
        control={form.control}
        name="ground"
        label={t('ground')}
        required={t('required')}
        choices={grounds.map((value) => ({
          value,
          label: sentenceCase(values(`ground.${value}`)),
        }))}
      />
      <FormTextarea control={form.control} name="reasons" label={t('omitReasons')} minRows={2} />
    </CaseForm>
  );
}
