import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { CommandForm } from '../forms/command-form.tsx';
import type { CommandFormState } from '../forms/use-command-form.ts';
import styles from './case-form.module.css';
import { useOpenForm } from './open-form.ts';

interface CaseFormProps<Values extends FieldValues> {
  readonly form: CommandFormState<Values>;
  readonly title: string;
  /** What the law asks for here, with its paragraph. */
  readonly law?: string;
  readonly submitLabel: string;
  readonly children: ReactNode;
}

/** A form on the case page, under its own heading, which gets focus when the form opens. */
export function CaseForm<Values extends FieldValues>({
  form,
  title,
  law,
  submitLabel,
  children,
}: CaseFormProps<Values>) {
  const { hide } = useOpenForm();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section ref={section} className={styles['form']} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {law && <p className={styles['law']}>{law}</p>}
      <CommandForm form={form} submitLabel={submitLabel} onCancel={hide}>
        {children}
      </CommandForm>
    </section>
  );
}
