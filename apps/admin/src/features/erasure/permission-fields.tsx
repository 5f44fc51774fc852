import type { Control } from 'react-hook-form';
import { FormCheckbox } from '../../shared/forms/form-checkbox.tsx';
import { FormDate } from '../../shared/forms/form-date.tsx';
import { FormTextField } from '../../shared/forms/form-text-field.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import type { DecideValues } from './decide-values.ts';
import { erasureTexts } from './erasure.texts.ts';

/** Nasjonalarkivet's permission (arkl § 13): its number, its date, and where the key is kept from now on. */
export function PermissionFields({ control }: { readonly control: Control<DecideValues> }) {
  const t = useTexts(erasureTexts);
  return (
    <>
      <FormTextField
        control={control}
        name="permission.reference"
        label={t('permissionReference')}
        required={t('permissionMissing')}
      />
      <FormDate
        control={control}
        name="permission.grantedOn"
        label={t('permissionDate')}
        required={t('permissionDateMissing')}
      />
      <FormCheckbox
        control={control}
        name="permission.escrowConfirmed"
        label={t('escrow')}
        required={t('escrowMissing')}
      />
    </>
  );
}
