import { CorrectNoteDocument, type CaseNoteFragment } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { journalTexts } from './journal.texts.ts';

/** Corrects a note. The earlier text stays visible as what was known. */
export function CorrectNoteForm({ note }: { readonly note: CaseNoteFragment }) {
  const t = useTexts(journalTexts);
  const form = useCaseForm({
    name: 'correctNote',
    subject: note.id,
    document: CorrectNoteDocument,
    defaultValues: { text: note.text, reasons: '' },
    toInput: (values, basedOn) => ({ ...values, noteId: note.id, expectedRevision: basedOn }),
  });
  return (
    <CaseForm
      form={form}
      title={t('correctTitle')}
      law={t('correctLaw')}
      submitLabel={t('correctSubmit')}
    >
      <FormTextarea control={form.control} name="text" label={t('text')} required={t('required')} />
      <FormTextarea
        control={form.control}
        name="reasons"
        label={t('reasons')}
        required={t('required')}
        minRows={2}
      />
    </CaseForm>
  );
}
