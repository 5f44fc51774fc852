import { MenuElipsisHorizontalIcon } from '@navikt/aksel-icons';
import type { CasePageFragment } from '@saksgang/graphql-client';
import { ActionMenu, Button } from '@navikt/ds-react';
import type { FormName } from '../../shared/case/form-names.ts';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { AccessMenuItems } from '../access/access-menu-items.tsx';
import { lifecycleTexts } from '../lifecycle/lifecycle.texts.ts';
import { casePageTexts } from './case.texts.ts';

/** The rare steps, those that are legal now. */
export function CaseMenu({ caseFile }: { readonly caseFile: CasePageFragment }) {
  const t = useTexts(casePageTexts);
  const words = useTexts(lifecycleTexts);
  const { show } = useOpenForm();
  const open = (form: FormName) => () => {
    show(form);
  };
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button
          type="button"
          size="small"
          variant="secondary"
          icon={<MenuElipsisHorizontalIcon aria-hidden />}
        >
          {t('menu')}
        </Button>
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        {caseFile.status === 'OPEN' ? (
          <>
            <ActionMenu.Item onSelect={open('assignCase')}>{words('assign')}</ActionMenu.Item>
            <ActionMenu.Item onSelect={open('closeCase')}>{words('close')}</ActionMenu.Item>
          </>
        ) : (
          <ActionMenu.Item onSelect={open('reopenCase')}>{words('reopen')}</ActionMenu.Item>
        )}
        <AccessMenuItems />
      </ActionMenu.Content>
    </ActionMenu>
  );
}
