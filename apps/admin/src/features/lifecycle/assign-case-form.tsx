import { useQuery } from '@apollo/client/react';
import { AssignCaseDocument, UsersDocument } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormSelect } from '../../shared/forms/form-select.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { lifecycleTexts } from './lifecycle.texts.ts';

/** Gives the case to somebody. */
export function AssignCaseForm({ responsibleId }: { readonly responsibleId: string | undefined }) {
  const t = useTexts(lifecycleTexts);
  const { data } = useQuery(UsersDocument, { fetchPolicy: 'cache-first' });
  const form = useCaseForm({
    name: 'assignCase',
    document: AssignCaseDocument,
    defaultValues: { to: responsibleId ?? '' },
    toInput: ({ to }) => ({ to }),
  });
  return (
    <CaseForm form={form} title={t('assignTitle')} submitLabel={t('assignSubmit')}>
      <FormSelect
        control={form.control}
        name="to"
        label={t('to')}
        emptyLabel={t('choose')}
        required={t('required')}
        choices={(data?.users ?? []).map(({ id, name, unit }) => ({
          value: id,
          label: `${name}, ${unit}`,
        }))}
      />
    </CaseForm>
  );
}
