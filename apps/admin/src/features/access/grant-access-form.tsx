import { GrantAccessDocument } from '@saksgang/graphql-client';
import { Temporal } from 'temporal-polyfill';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { useToday } from '../../shared/case/use-today.ts';
import { FormDate } from '../../shared/forms/form-date.tsx';
import { FormSelect } from '../../shared/forms/form-select.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';
import { grantPurposes } from './choices.ts';
import { usePeopleChoices } from './use-user-choices.ts';

/** Lets somebody in for a purpose, until the end of a day. */
export function GrantAccessForm() {
  const t = useTexts(accessTexts);
  const users = usePeopleChoices();
  const today = useToday();
  const form = useCaseForm({
    name: 'grantAccess',

    document: GrantAccessDocument,
    defaultValues: { user: '', purpose: grantPurposes[0] ?? 'GUIDANCE', until: '' },
    toInput: ({ user, purpose, until }) => ({ user, purpose, until: endOf(until) }),
  });
  return (
    <CaseForm form={form} title={t('grantTitle')} submitLabel={t('grantSubmit')}>
      <FormSelect
        control={form.control}
        name="user"
        label={t('who')}
        emptyLabel={t('choose')}
        required={t('required')}
        choices={users}
      />
      <FormSelect
        control={form.control}
        name="purpose"
        label={t('purpose')}
        choices={grantPurposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
      />
      <FormDate
        control={form.control}
        name="until"
        label={t('until')}
        description={t('untilHelp')}
        required={t('required')}
        from={today}
      />
    </CaseForm>
  );
}

/** The moment a day ends in Norway; the API judges what cannot be read as a day. */
function endOf(day: string): string {
  return Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime('Europe/Oslo')
    .toInstant()
    .toString();
}
