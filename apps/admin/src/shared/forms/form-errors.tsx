import { ErrorSummary } from '@navikt/ds-react';
import type { FieldErrors, FieldPath, FieldValues } from 'react-hook-form';
import { sharedTexts } from '../texts/shared.texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { fieldId } from './field-id.ts';
import type { CommandFormState } from './use-command-form.ts';

/** Everything that must be corrected, each a way to its field. Shown after an attempt to send. */
export function FormErrors<Values extends FieldValues>({
  form,
}: {
  readonly form: CommandFormState<Values>;
}) {
  const t = useTexts(sharedTexts);
  const { errors, submitCount } = form.formState;
  const list = messagesIn(errors);
  if (submitCount === 0 || list.length < 2) return null;
  return (
    <ErrorSummary heading={t('errorSummary')} size="small">
      {list.map(({ name, message }) => (
        <ErrorSummary.Item
          key={name}
          href={`#${fieldId(name)}`}
          onClick={(event) => {
            event.preventDefault();
            form.setFocus(asPath<Values>(name));
          }}
        >
          {message}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  );
}

interface NamedMessage {
  readonly name: string;
  readonly message: string;
}

function messagesIn(errors: FieldErrors | object, path = ''): readonly NamedMessage[] {
  return Object.entries(errors).flatMap(([key, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null) return [];
    const name = path ? `${path}.${key}` : key;
    if ('message' in error && typeof error.message === 'string') {
      return [{ name, message: error.message }];
    }
    return 'ref' in error ? [] : messagesIn(error, name);
  });
}

/** Names come from the form's own errors, so they are its paths. */
function asPath<Values extends FieldValues>(name: string): FieldPath<Values> {
  return name as FieldPath<Values>;
}
