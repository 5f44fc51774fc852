import { PlaceCaseInUnitDocument } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormSelect } from '../../shared/forms/form-select.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';
import { useUnits } from './use-units.ts';

/** Moves the case to another unit: from then on it is theirs to see. */
export function PlaceCaseForm() {
  const t = useTexts(accessTexts);
  const units = useUnits();
  const form = useCaseForm({
    name: 'placeCase',
    document: PlaceCaseInUnitDocument,
    defaultValues: { unit: '' },
    toInput: ({ unit }) => ({ unit }),
  });
  return (
    <CaseForm
      form={form}
      title={t('placeTitle')}
      law={t('placeWhat')}
      submitLabel={t('placeSubmit')}
    >
      <FormSelect
        control={form.control}
        name="unit"
        label={t('unit')}
        emptyLabel={t('choose')}
        required={t('required')}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </CaseForm>
  );
}
