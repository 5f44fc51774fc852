import { Button, InlineMessage } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { FormProvider, type FieldValues } from 'react-hook-form';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { sharedTexts } from '../texts/shared.texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import styles from './command-form.module.css';
import { FormErrors } from './form-errors.tsx';
import { FormProblemMessage } from './form-problem-message.tsx';
import type { CommandFormState } from './use-command-form.ts';

interface CommandFormProps<Values extends FieldValues> {
  readonly form: CommandFormState<Values>;
  /** What sending does, as a verb. */
  readonly submitLabel: string;
  readonly onCancel?: () => void;
  /** Names the form for assistive technology where no heading does. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The frame of a form that becomes one command: draft, fields, what is wrong, and the buttons. */
export function CommandForm<Values extends FieldValues>({
  form,
  submitLabel,
  onCancel,
  label,
  children,
}: CommandFormProps<Values>) {
  const t = useTexts(sharedTexts);
  useShortcuts([{ keys: 'Ctrl+Enter', label: submitLabel, run: form.submit }]);
  return (
    <FormProvider {...form}>
      <form className={styles['form']} onSubmit={form.submit} noValidate aria-label={label}>
        {form.draftFound && (
          <div className={styles['draft']}>
            <InlineMessage status="info" size="small">
              {t('draftFound')}
            </InlineMessage>
            <Button type="button" size="xsmall" variant="secondary" onClick={form.discardDraft}>
              {t('discardDraft')}
            </Button>
          </div>
        )}
        {children}
        <FormErrors form={form} />
        <FormProblemMessage problem={form.problem} />
        <div className={styles['buttons']}>
          <Button type="submit" size="small" loading={form.sending}>
            {submitLabel}
          </Button>
          {onCancel && (
            <Button type="button" size="small" variant="tertiary" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
        </div>
      </form>
    </FormProvider>
  );
}
