import { Button, ErrorMessage } from '@navikt/ds-react';
import { useRef } from 'react';
import { useController } from 'react-hook-form';
import { fieldId } from '../../shared/forms/field-id.ts';
import { FormDate } from '../../shared/forms/form-date.tsx';
import { FormTextField } from '../../shared/forms/form-text-field.tsx';
import type { CommandFormState } from '../../shared/forms/use-command-form.ts';
import { PersonSearch } from '../../shared/persons/person-search.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import type { IntakeValues } from './intake-values.ts';
import styles from './intake-page.module.css';
import { intakeTexts } from './intake.texts.ts';

interface ChildFieldsProps {
  readonly form: CommandFormState<IntakeValues>;
}

/** Whom the concern is about: somebody known, or somebody new. */
export function ChildFields({ form }: ChildFieldsProps) {
  const t = useTexts(intakeTexts);
  const { field, fieldState } = useController({
    control: form.control,
    name: 'childKind',
    rules: { required: t('childMissing') },
  });
  const place = useRef<HTMLDivElement>(null);
  const choose = (kind: IntakeValues['childKind'], id = '', name = '') => {
    field.onChange(kind);
    form.setValue('personId', id);
    form.setValue('personName', name);
    // The button that was pressed goes away: stay where it was.
    place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1} className={styles['child']}>
      {field.value === 'known' && (
        <ChosenChild name={form.getValues('personName')} onChange={() => choose('')} />
      )}
      {field.value === 'new' && <NewChild form={form} onChange={() => choose('')} />}
      {field.value === '' && <UnknownChild onChoose={choose} />}
      {fieldState.error && (
        <ErrorMessage size="small" showIcon>
          {fieldState.error.message}
        </ErrorMessage>
      )}
    </div>
  );
}

type Choose = (kind: IntakeValues['childKind'], id?: string, name?: string) => void;

function UnknownChild({ onChoose }: { readonly onChoose: Choose }) {
  const t = useTexts(intakeTexts);
  return (
    <>
      <PersonSearch
        id={fieldId('childKind')}
        label={t('knownQuestion')}
        description={t('knownHelp')}
        onChoose={({ id, name }) => onChoose('known', id, name)}
      />
      <div>
        <Button type="button" size="small" variant="secondary" onClick={() => onChoose('new')}>
          {t('newChild')}
        </Button>
      </div>
    </>
  );
}

interface ChosenChildProps {
  readonly name: string;
  readonly onChange: () => void;
}

function ChosenChild({ name, onChange }: ChosenChildProps) {
  const t = useTexts(intakeTexts);
  return (
    <p className={styles['chosen']} id={fieldId('childKind')} tabIndex={-1}>
      {t('chosen', { name })}
      <Button type="button" size="xsmall" variant="tertiary" onClick={onChange}>
        {t('change')}
      </Button>
    </p>
  );
}

function NewChild({ form, onChange }: ChildFieldsProps & { readonly onChange: () => void }) {
  const t = useTexts(intakeTexts);
  const { control } = form;
  return (
    <>
      <p className={styles['chosen']}>
        {t('newChildTitle')}
        <Button type="button" size="xsmall" variant="tertiary" onClick={onChange}>
          {t('change')}
        </Button>
      </p>
      <FormTextField control={control} name="name" label={t('name')} required={t('nameMissing')} />
      <div className={styles['row']}>
        <FormDate control={control} name="birthDate" label={t('birthDate')} />
        <FormDate
          control={control}
          name="dueDate"
          label={t('dueDate')}
          description={t('dueDateHelp')}
        />
      </div>
      <FormTextField
        control={control}
        name="identityNumber"
        label={t('identityNumber')}
        description={t('identityNumberHelp')}
        inputMode="numeric"
        className={styles['short']}
      />
    </>
  );
}
