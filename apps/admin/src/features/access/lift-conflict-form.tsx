import { LiftConflictOfInterestDocument } from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';

/** Decides that somebody is not disqualified after all (fvl § 8). */
export function LiftConflictForm({
  about,
  name,
}: {
  readonly about: string;
  readonly name: string;
}) {
  const t = useTexts(accessTexts);
  const form = useCaseForm({
    name: 'liftConflict',
    subject: about,
    document: LiftConflictOfInterestDocument,
    defaultValues: { reasons: '' },
    toInput: ({ reasons }) => ({ user: about, reasons }),
  });
  return (
    <CaseForm form={form} title={t('liftOf', { name })} submitLabel={t('lift')}>
      <FormTextarea
        control={form.control}
        name="reasons"
        label={t('liftReasons')}
        required={t('required')}
      />
    </CaseForm>
  );
}
