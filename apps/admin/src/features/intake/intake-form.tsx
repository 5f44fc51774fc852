import { ReceiveConcernDocument, type ConcernChannel } from '@saksgang/graphql-client';
import { useState, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { Temporal } from 'temporal-polyfill';
import { CommandForm } from '../../shared/forms/command-form.tsx';
import { FormCodedContents } from '../../shared/forms/form-coded-contents.tsx';
import { FormDate } from '../../shared/forms/form-date.tsx';
import { FormSelect } from '../../shared/forms/form-select.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { FormTextField } from '../../shared/forms/form-text-field.tsx';
import { useCommandForm } from '../../shared/forms/use-command-form.ts';
import { notify } from '../../shared/notices/notices.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ChildFields } from './child-fields.tsx';
import { ClocksCard } from './clocks-card.tsx';
import { clocksFrom } from './clocks.ts';
import { ReporterFields } from './reporter-fields.tsx';
import { intakeFieldOf, newIntake, toReceiveConcern } from './intake-values.ts';
import styles from './intake-page.module.css';
import { intakeTexts } from './intake.texts.ts';

const channels: readonly ConcernChannel[] = [
  'PHONE',
  'IN_PERSON',
  'LETTER',
  'EMAIL',
  'PORTAL',
  'OTHER',
];

/** The concern, from who it is about to what was said; stored, it opens the child's case. */
export function IntakeForm() {
  const t = useTexts(intakeTexts);
  const navigate = useNavigate();
  const [defaultValues] = useState(() => newIntake(Temporal.Now.instant()));
  const form = useCommandForm({
    document: ReceiveConcernDocument,
    draftKey: 'new-concern',
    defaultValues,
    toInput: toReceiveConcern,
    fieldOf: intakeFieldOf,
    onStored: (stored) => {
      notify('done', t('stored'));
      void navigate(stored.case === null ? '/oppgaver' : `/sak/${stored.case.id}`);
    },
  });
  const { control } = form;
  const receivedOn = useWatch({ control, name: 'receivedOn' });
  const codesOn = clocksFrom(receivedOn) && receivedOn;
  return (
    <div className={styles['page']}>
      <ClocksCard receivedOn={receivedOn} />
      <CommandForm form={form} submitLabel={t('submit')}>
        <Part title={t('child')}>
          <ChildFields form={form} />
        </Part>
        <Part title={t('received')}>
          <div className={styles['row']}>
            <FormDate
              control={control}
              name="receivedOn"
              label={t('receivedOn')}
              required={t('receivedMissing')}
              to={defaultValues.receivedOn}
            />
            <FormTextField
              control={control}
              name="receivedTime"
              type="time"
              label={t('receivedTime')}
              required={t('receivedMissing')}
            />
            <FormSelect
              control={control}
              name="channel"
              label={t('channel')}
              choices={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
            />
          </div>
        </Part>
        <Part title={t('reporter')}>
          <ReporterFields control={control} on={codesOn} />
        </Part>
        <Part title={t('content')}>
          <FormCodedContents
            control={control}
            name="contents"
            list="CONTENT"
            on={codesOn}
            label={t('contents')}
            description={t('contentsHelp')}
            required={t('contentsMissing')}
            clarificationLabel={(code) => t('clarify', { code })}
          />
          <FormTextarea
            control={control}
            name="account"
            label={t('account')}
            description={t('accountHelp')}
            minRows={8}
            required={t('accountMissing')}
          />
        </Part>
      </CommandForm>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
