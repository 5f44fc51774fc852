import { Button } from '@navikt/ds-react';
import type { CaseAccessFragment } from '@saksgang/graphql-client';
import { Fact } from '../../shared/case/facts.tsx';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useCanEdit } from '../../shared/case/use-can-edit.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';
import { LiftConflictForm } from './lift-conflict-form.tsx';

interface ConflictItemProps {
  readonly conflict: CaseAccessFragment['conflicts'][number];
}

/** Somebody who is kept out, and why. */
export function ConflictItem({ conflict: { user, ground } }: ConflictItemProps) {
  const t = useTexts(accessTexts);
  const canEdit = useCanEdit();
  const { isOpen, show } = useOpenForm();
  const name = user?.name ?? t('somebody');
  const about = user?.id ?? '';
  return (
    <Fact label={t('conflicts')}>
      {t('conflictLine', { name, ground: t(`ground.${ground}`) })}{' '}
      {isOpen('liftConflict', about) ? (
        <LiftConflictForm about={about} name={name} />
      ) : (
        canEdit('liftConflict') && (
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            aria-label={t('liftOf', { name })}
            onClick={() => {
              show('liftConflict', about);
            }}
          >
            {t('lift')}
          </Button>
        )
      )}
    </Fact>
  );
}
