import { TakeEmergencyAccessDocument } from '@saksgang/graphql-client';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { FormSelect } from '../../shared/forms/form-select.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { CommandForm } from '../../shared/forms/command-form.tsx';
import { useCommandForm } from '../../shared/forms/use-command-form.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './access.module.css';
import { accessTexts } from './access.texts.ts';
import { emergencyPurposes } from './choices.ts';

interface HasteFormProps {
  readonly caseId: string;
  readonly onOpened: () => void;
}

/**
 * Opens a case in haste that is not one's own. Offered for every address alike: that it is offered does not tell
 * whether there is such a case.
 */
export function HasteForm({ caseId, onOpened }: HasteFormProps) {
  const t = useTexts(accessTexts);
  const values = useTexts(caseValueTexts);
  const form = useCommandForm({
    document: TakeEmergencyAccessDocument,
    draftKey: `haste.${caseId}`,
    defaultValues: { purpose: emergencyPurposes[0] ?? 'CHILD_IN_DANGER', reasons: '' },
    toInput: ({ purpose, reasons }) => ({ caseId, purpose, reasons }),
    onStored: onOpened,
  });
  return (
    <section className={styles['haste']} aria-label={t('haste')}>
      <h2>{t('haste')}</h2>
      <p>{t('hasteWhy')}</p>
      <CommandForm form={form} submitLabel={t('hasteSubmit')}>
        <FormSelect
          control={form.control}
          name="purpose"
          label={t('purpose')}
          choices={emergencyPurposes.map((value) => ({ value, label: values(`haste.${value}`) }))}
        />
        <FormTextarea
          control={form.control}
          name="reasons"
          label={t('hasteReasons')}
          required={t('required')}
        />
      </CommandForm>
    </section>
  );
}
