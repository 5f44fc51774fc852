import type { Control } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { FormCodeSelect, useCodes } from '../../shared/forms/form-code-select.tsx';
import { FormTextField } from '../../shared/forms/form-text-field.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import type { IntakeValues } from './intake-values.ts';
import styles from './intake-page.module.css';
import { intakeTexts } from './intake.texts.ts';

interface ReporterFieldsProps {
  readonly control: Control<IntakeValues>;
  /** The day the codes must be valid on; left out while it is being written. */
  readonly on: string | undefined;
}

/** Who reported. All but the kind may be unknown: a reporter may be anonymous. */
export function ReporterFields({ control, on }: ReporterFieldsProps) {
  const t = useTexts(intakeTexts);
  const kind = useWatch({ control, name: 'reporterKind' });
  const chosen = useCodes('REPORTER', on)?.find(({ code }) => code === kind);
  return (
    <>
      <FormCodeSelect
        control={control}
        name="reporterKind"
        list="REPORTER"
        on={on}
        label={t('reporterKind')}
        required={t('reporterKindMissing')}
      />
      {chosen?.requiresClarification && (
        <FormTextField
          control={control}
          name="reporterClarification"
          label={t('reporterClarification')}
          required={t('reporterClarification')}
        />
      )}
      <div className={styles['row']}>
        <FormTextField control={control} name="reporterName" label={t('reporterName')} />
        <FormTextField
          control={control}
          name="reporterOrganisation"
          label={t('reporterOrganisation')}
        />
      </div>
      <FormTextField control={control} name="reporterContact" label={t('reporterContact')} />
    </>
  );
}
