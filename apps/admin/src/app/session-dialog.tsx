import { Button, Modal } from '@navikt/ds-react';
import { useEffect } from 'react';
import { useSignedInUser } from '../shared/session/session.ts';
import { useTexts } from '../shared/texts/use-texts.ts';
import { sessionDialogTexts } from './session-dialog.texts.ts';
import { useSessionState } from './use-session-state.ts';

/**
 * Tells that the session ends or has ended, over the page and not instead of it: what was typed stays, and
 * signing in happens in another tab.
 */
export function SessionDialog() {
  const t = useTexts(sessionDialogTexts);
  const { id: userId, municipality } = useSignedInUser();
  const [state, stay] = useSessionState({ userId, municipality: municipality.id });
  useEffect(() => {
    // Nothing of the one is shown to the other, nor of one municipality as another's.
    if (state.kind === 'anothers') window.location.assign('/');
  }, [state.kind]);
  if (state.kind === 'lasting' || state.kind === 'anothers') return null;
  const canStay = state.kind === 'ending' && state.canStay;
  return (
    <Modal
      open
      onClose={stay}
      header={{ heading: t(state.kind), size: 'small', closeButton: canStay }}
      onBeforeClose={() => canStay}
      width="small"
    >
      <Modal.Body>{t(canStay ? 'endingText' : 'endedText')}</Modal.Body>
      <Modal.Footer>
        {canStay ? (
          <Button onClick={stay}>{t('stay')}</Button>
        ) : (
          <Button as="a" href="/logg-inn" target="_blank" rel="noopener">
            {t('signIn')}
          </Button>
        )}
      </Modal.Footer>
    </Modal>
  );
}
