import { Button } from '@navikt/ds-react';
import { FollowUpLooksDocument, type LookFindingFragment } from '@saksgang/graphql-client';
import { useState } from 'react';
import { CommandForm } from '../../shared/forms/command-form.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useCommandForm } from '../../shared/forms/use-command-form.ts';
import { notify } from '../../shared/notices/notices.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './look.module.css';
import { lookReviewTexts } from './look-review.texts.ts';

interface FindingRowProps {
  readonly month: string;
  readonly finding: LookFindingFragment;
  readonly onStored: () => void;
}

/** What stands out, why, and what came of asking. */
export function FindingRow({ month, finding, onStored }: FindingRowProps) {
  const t = useTexts(lookReviewTexts);
  const [asking, setAsking] = useState(false);
  const { pattern, user, explanation, followUp } = finding;
  const name = t(`pattern.${pattern}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{explanation}</td>
      <td>
        {followUp && <FollowUp followUp={followUp} />}
        {!followUp && !asking && (
          <Button
            type="button"
            size="xsmall"
            variant="secondary"
            aria-label={t('askOf', { about: [name, user?.name].filter(Boolean).join(', ') })}
            onClick={() => setAsking(true)}
          >
            {t('ask')}
          </Button>
        )}
        {!followUp && asking && (
          <FollowUpForm
            month={month}
            findingId={finding.id}
            onCancel={() => setAsking(false)}
            onStored={onStored}
          />
        )}
      </td>
    </tr>
  );
}

function FollowUp({
  followUp: { words, by, at },
}: {
  readonly followUp: NonNullable<LookFindingFragment['followUp']>;
}) {
  const t = useTexts(lookReviewTexts);
  const { dateTime } = useFormats();
  return (
    <>
      {words}
      <span className={styles['by']}>
        {t('byLine', { name: by?.name ?? t('somebody'), at: dateTime(at) })}
      </span>
    </>
  );
}

interface FollowUpFormProps {
  readonly month: string;
  readonly findingId: string;
  readonly onCancel: () => void;
  readonly onStored: () => void;
}

function FollowUpForm({ month, findingId, onCancel, onStored }: FollowUpFormProps) {
  const t = useTexts(lookReviewTexts);
  const form = useCommandForm({
    document: FollowUpLooksDocument,
    draftKey: `follow-up-looks.${findingId}`,
    defaultValues: { words: '' },
    toInput: ({ words }) => ({ month, findingId, words }),
    onStored: () => {
      notify('done', t('saved'));
      onStored();
    },
  });
  return (
    <CommandForm form={form} label={t('ask')} submitLabel={t('save')} onCancel={onCancel}>
      <FormTextarea
        control={form.control}
        name="words"
        label={t('words')}
        required={t('wordsMissing')}
      />
    </CommandForm>
  );
}
