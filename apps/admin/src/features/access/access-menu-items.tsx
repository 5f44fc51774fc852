import { ActionMenu } from '@navikt/ds-react';
import type { FormName } from '../../shared/case/form-names.ts';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useCanEdit } from '../../shared/case/use-can-edit.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';

const items = [
  ['addCoworker', 'share'],
  ['grantAccess', 'grant'],
  ['placeCase', 'place'],
  ['recordConflict', 'conflict'],
] as const satisfies readonly (readonly [FormName, string])[];

/** The steps of access that are for whoever is signed in. */
export function AccessMenuItems() {
  const t = useTexts(accessTexts);
  const { show } = useOpenForm();
  const canEdit = useCanEdit();
  return items
    .filter(([form]) => canEdit(form))
    .map(([form, label]) => (
      <ActionMenu.Item
        key={form}
        onSelect={() => {
          show(form);
        }}
      >
        {t(label)}
      </ActionMenu.Item>
    ));
}
