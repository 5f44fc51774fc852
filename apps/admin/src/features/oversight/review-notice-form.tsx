import {
  ReviewEmergencyAccessDocument,
  type EmergencyNoticePartsFragment,
} from '@saksgang/graphql-client';
import { CommandForm } from '../../shared/forms/command-form.tsx';
import { FormRadioGroup } from '../../shared/forms/form-radio-group.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useCommandForm } from '../../shared/forms/use-command-form.ts';
import { notify } from '../../shared/notices/notices.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { oversightTexts } from './oversight.texts.ts';

interface ReviewNoticeFormProps {
  readonly notice: EmergencyNoticePartsFragment;
  readonly label: string;
  readonly onClose: () => void;
}

/** Says whether somebody had reason to open the case in haste, without opening it. */
export function ReviewNoticeForm({ notice, label, onClose }: ReviewNoticeFormProps) {
  const t = useTexts(oversightTexts);
  const { id: emergencyId, caseId } = notice;
  const form = useCommandForm({
    document: ReviewEmergencyAccessDocument,
    draftKey: `reviewNotice.${emergencyId}`,
    defaultValues: { isJustified: '', comment: '' },
    toInput: ({ isJustified, comment }) => ({
      caseId,
      emergencyId,
      isJustified: isJustified === 'yes',
      comment,
    }),
    onStored: () => {
      notify('done', t('stored'));
      onClose();
    },
  });
  return (
    <CommandForm form={form} label={label} submitLabel={t('review')} onCancel={onClose}>
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
    </CommandForm>
  );
}
