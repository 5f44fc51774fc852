import { AddCoworkerDocument } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormSelect } from '../../shared/forms/form-select.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';
import { useCaseworkerChoices } from './use-user-choices.ts';

/** Shares the case with a colleague. */
export function ShareCaseForm() {
  const t = useTexts(accessTexts);
  const users = useCaseworkerChoices();
  const form = useCaseForm({
    name: 'addCoworker',

    document: AddCoworkerDocument,
    defaultValues: { user: '' },
    toInput: ({ user }) => ({ user }),
  });
  return (
    <CaseForm form={form} title={t('shareTitle')} submitLabel={t('shareSubmit')}>
      <FormSelect
        control={form.control}
        name="user"
        label={t('who')}
        emptyLabel={t('choose')}
        required={t('required')}
        choices={users}
      />
    </CaseForm>
  );
}
