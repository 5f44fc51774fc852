import { WriteNoteDocument, type NoteKind } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { useToday } from '../../shared/case/use-today.ts';
import { FormDate } from '../../shared/forms/form-date.tsx';
import { FormRadioGroup } from '../../shared/forms/form-radio-group.tsx';
import { FormTextField } from '../../shared/forms/form-text-field.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { sentenceCase } from '../../shared/texts/sentence-case.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { journalTexts } from './journal.texts.ts';

const kinds: readonly NoteKind[] = ['FACT', 'ASSESSMENT'];

interface NoteValues {
  readonly kind: NoteKind;
  readonly happenedOn: string;
  readonly source: string;
  readonly text: string;
}

/** A fact or an assessment for the journal (§ 12-4). Others may write at the same time: notes do not collide. */
export function WriteNoteForm() {
  const t = useTexts(journalTexts);
  const values = useTexts(caseValueTexts);
  const today = useToday();
  const defaultValues: NoteValues = { kind: 'FACT', happenedOn: today, source: '', text: '' };
  const form = useCaseForm({
    name: 'writeNote',
    document: WriteNoteDocument,
    defaultValues,
    toInput: ({ source, ...rest }) => ({ ...rest, source: source.trim() || null }),
  });
  return (
    <CaseForm form={form} title={t('newNote')} law={t('law')} submitLabel={t('submit')}>
      <FormRadioGroup
        control={form.control}
        name="kind"
        label={t('kind')}
        required={t('required')}
        choices={kinds.map((value) => ({
          value,
          label: sentenceCase(values(`noteKind.${value}`)),
        }))}
      />
      <FormDate
        control={form.control}
        name="happenedOn"
        label={t('happenedOn')}
        required={t('required')}
        to={today}
      />
      <FormTextField
        control={form.control}
        name="source"
        label={t('sourceLabel')}
        description={t('sourceWhy')}
      />
      <FormTextarea control={form.control} name="text" label={t('text')} required={t('required')} />
    </CaseForm>
  );
}
