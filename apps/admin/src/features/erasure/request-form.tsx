import { Button } from '@navikt/ds-react';
import {
  RequestErasureDocument,
  type ErasureGround,
  type ErasureSubjectKind,
} from '@saksgang/graphql-client';
import { useNavigate } from 'react-router';
import { CommandForm } from '../../shared/forms/command-form.tsx';
import { FormSelect } from '../../shared/forms/form-select.tsx';
import { FormTextField } from '../../shared/forms/form-text-field.tsx';
import { useCommandForm } from '../../shared/forms/use-command-form.ts';
import { notify } from '../../shared/notices/notices.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './erasure.module.css';
import { erasureTexts } from './erasure.texts.ts';

/** Whose words are to be erased, and what to call it on screen. */
export interface ChosenSubject {
  readonly kind: ErasureSubjectKind;
  readonly id: string;
  readonly name: string;
}

interface RequestFormProps {
  readonly subject: ChosenSubject;
  readonly onOther: () => void;
}

const grounds: Readonly<Record<ErasureSubjectKind, readonly ErasureGround[]>> = {
  PERSON: ['REGISTERED_BY_MISTAKE', 'ASKED_FOR_BY_THE_PERSON'],
  MESSAGE: ['NOT_A_CONCERN', 'SENT_AGAIN', 'ASKED_FOR_BY_THE_PERSON'],
};

/** Why, by a code, and where the matter is written of elsewhere. */
export function RequestForm({ subject, onOther }: RequestFormProps) {
  const t = useTexts(erasureTexts);
  const navigate = useNavigate();
  const { kind, id: subjectId, name } = subject;
  const choices = grounds[kind];
  const form = useCommandForm({
    document: RequestErasureDocument,
    draftKey: `request-erasure.${subjectId}`,
    defaultValues: { ground: '', reference: '' },
    toInput: ({ ground, reference }) => ({
      kind,
      subjectId,
      ground:
        choices.find((choice) => choice === ground) ?? choices[0] ?? 'ASKED_FOR_BY_THE_PERSON',
      reference: reference.trim() || null,
    }),
    onStored: ({ erasure }) => {
      notify('done', t('requestedNow'));
      void navigate(`/sletting/${erasure.id}`);
    },
  });
  return (
    <section className={styles['form']} aria-label={t('requestTitle')}>
      <p className={styles['chosen']}>
        {name}
        {kind === 'PERSON' && (
          <Button type="button" size="xsmall" variant="secondary" onClick={onOther}>
            {t('otherPerson')}
          </Button>
        )}
      </p>
      <CommandForm form={form} submitLabel={t('requestSubmit')}>
        <FormSelect
          control={form.control}
          name="ground"
          label={t('ground')}
          required={t('groundMissing')}
          emptyLabel={t('choose')}
          choices={choices.map((value) => ({ value, label: t(`ground.${value}`) }))}
        />
        <FormTextField
          control={form.control}
          name="reference"
          label={t('reference')}
          description={t('referenceHelp')}
        />
      </CommandForm>
    </section>
  );
}
