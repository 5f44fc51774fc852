import { Button } from '@navikt/ds-react';
import type { FormName } from './form-names.ts';
import { useOpenForm } from './open-form.ts';
import { useCanEdit } from './use-can-edit.ts';

interface ActionButtonProps {
  readonly form: FormName;
  readonly subject?: string;
  readonly label: string;
}

/** Opens a form. Not there at all where nothing can be written. */
export function ActionButton({ form, subject, label }: ActionButtonProps) {
  const canEdit = useCanEdit();
  const { isOpen, show } = useOpenForm();
  if (!canEdit(form) || isOpen(form, subject)) return null;
  return (
    <Button
      type="button"
      size="xsmall"
      variant="secondary"
      onClick={() => {
        show(form, subject);
      }}
    >
      {label}
    </Button>
  );
}
