import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useFieldArray, type Control } from 'react-hook-form';
import { FormTextField } from '../../shared/forms/form-text-field.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './plan.module.css';
import type { PlanValues } from './plan-values.ts';
import { planTexts } from './plan.texts.ts';

/** One line for each goal, as many as the plan needs. */
export function GoalFields({ control }: { readonly control: Control<PlanValues> }) {
  const t = useTexts(planTexts);
  const { fields, append, remove } = useFieldArray({ control, name: 'goals' });
  return (
    <div className={styles['goals']}>
      {fields.map(({ id }, index) => (
        <div key={id} className={styles['goal']}>
          <FormTextField
            control={control}
            name={`goals.${index}.text`}
            label={t('goalLabel', { number: index + 1 })}
            required={t('required')}
          />
          {fields.length > 1 && (
            <Button
              type="button"
              size="small"
              variant="tertiary"
              aria-label={t('removeGoal', { number: index + 1 })}
              icon={<TrashIcon aria-hidden />}
              onClick={() => {
                remove(index);
              }}
            />
          )}
        </div>
      ))}
      <Button
        type="button"
        size="xsmall"
        variant="tertiary"
        icon={<PlusIcon aria-hidden />}
        onClick={() => {
          append({ text: '' });
        }}
      >
        {t('addGoal')}
      </Button>
    </div>
  );
}
