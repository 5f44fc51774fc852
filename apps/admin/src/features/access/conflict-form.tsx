import { RecordConflictOfInterestDocument, type ConflictGround } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormRadioGroup } from '../../shared/forms/form-radio-group.tsx';
import { FormSelect } from '../../shared/forms/form-select.tsx';
import { useSignedInUser } from '../../shared/session/session.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';
import { conflictGrounds } from './choices.ts';
import { usePeopleChoices } from './use-user-choices.ts';

/** Nothing is chosen until somebody chooses. */
const noGround = '' as ConflictGround;

/** Tells of a conflict of interest, one’s own or a colleague’s (fvl § 6). */
export function ConflictForm() {
  const t = useTexts(accessTexts);
  const me = useSignedInUser();
  const users = usePeopleChoices();
  const form = useCaseForm({
    name: 'recordConflict',

    document: RecordConflictOfInterestDocument,
    defaultValues: { user: me.id, ground: noGround },
    toInput: ({ user, ground }) => ({ user, ground }),
  });
  return (
    <CaseForm
      form={form}
      title={t('conflictTitle')}
      law={t('conflictLaw')}
      submitLabel={t('conflictSubmit')}
    >
      <FormSelect
        control={form.control}
        name="user"
        label={t('who')}
        emptyLabel={t('choose')}
        required={t('required')}
        choices={users}
      />
      <FormRadioGroup
        control={form.control}
        name="ground"
        label={t('ground')}
        required={t('required')}
        choices={conflictGrounds.map((value) => ({ value, label: t(`ground.${value}`) }))}
      />
    </CaseForm>
  );
}
