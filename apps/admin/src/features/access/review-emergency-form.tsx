import { ReviewEmergencyAccessDocument } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormRadioGroup } from '../../shared/forms/form-radio-group.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';

/** Says whether somebody had reason to open the case in haste. */
export function ReviewEmergencyForm({
  about,
  name,
}: {
  readonly about: string;
  readonly name: string;
}) {
  const t = useTexts(accessTexts);
  const form = useCaseForm({
    name: 'reviewEmergency',
    subject: about,
    document: ReviewEmergencyAccessDocument,
    defaultValues: { isJustified: '', comment: '' },
    toInput: ({ isJustified, comment }) => ({
      emergencyId: about,
      isJustified: isJustified === 'yes',
      comment,
    }),
  });
  return (
    <CaseForm form={form} title={t('reviewOf', { name })} submitLabel={t('review')}>
      <FormRadioGroup
        control={form.control}
        name="isJustified"
        label={t('wasJustified')}
        required={t('required')}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
      />
      <FormTextarea
        control={form.control}
        name="comment"
        label={t('comment')}
        required={t('required')}
      />
    </CaseForm>
  );
}
