import { TextField } from '@navikt/ds-react';
import { Controller, type Control } from 'react-hook-form';
import { fieldId } from '../../shared/forms/field-id.ts';
import { FormTextField } from '../../shared/forms/form-text-field.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { decisionTexts } from './decision.texts.ts';
import styles from './decision.module.css';
import { isParagraph } from './legal-basis.ts';
import type { ProposalValues } from './proposal-values.ts';

/** Where in the act the decision rests: paragraph, subsection, letter. */
export function LegalBasisFields({ control }: { readonly control: Control<ProposalValues> }) {
  const t = useTexts(decisionTexts);
  return (
    <div className={styles['basis']}>
      <Controller
        control={control}
        name="paragraph"
        rules={{ validate: (text) => isParagraph(text) || t('notAParagraph') }}
        render={({ field, fieldState }) => (
          <TextField
            {...field}
            size="small"
            autoComplete="off"
            id={fieldId('paragraph')}
            label={t('paragraph')}
            description={t('paragraphWhy')}
            error={fieldState.error?.message}
          />
        )}
      />
      <FormTextField
        control={control}
        name="subsection"
        label={t('subsection')}
        inputMode="numeric"
      />
      <FormTextField control={control} name="letter" label={t('letter')} />
    </div>
  );
}
