import { Button, Modal } from '@navikt/ds-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  isAsking,
  onConfirmation,
  openIssuer,
  settleConfirmation,
  subscribeToConfirmation,
  type Confirmation,
} from '../shared/session/confirmation.ts';
import { useSignedInUser } from '../shared/session/session.ts';
import { fetchSessionTime } from '../shared/session/sign-in.ts';
import { sharedTexts } from '../shared/texts/shared.texts.ts';
import { useTexts } from '../shared/texts/use-texts.ts';
import { confirmDialogTexts } from './confirm-dialog.texts.ts';

/** Asks for a new proof of who one is, over the page: what waits for it goes on by itself, or stays as it was. */
export function ConfirmDialog() {
  const asking = useSyncExternalStore(subscribeToConfirmation, isAsking);
  return asking ? <OpenDialog /> : null;
}

type Failure = Exclude<Confirmation, 'confirmed'>;

function OpenDialog() {
  const t = useTexts(confirmDialogTexts);
  const words = useTexts(sharedTexts);
  const { id, name } = useSignedInUser();
  const [failure, setFailure] = useState<Failure>();
  useEffect(
    () =>
      onConfirmation((confirmation) => {
        if (confirmation === 'confirmed') void finish(id, setFailure);
        else setFailure(confirmation);
      }),
    [id],
  );
  const cancel = () => settleConfirmation(false);
  return (
    <Modal open onClose={cancel} header={{ heading: t('title'), size: 'small' }} width="small">
      <Modal.Body>
        <p>{t('why')}</p>
        {failure && <p role="alert">{t(failure, { name })}</p>}
      </Modal.Body>
      <Modal.Footer>
        <Button onClick={openIssuer}>{t('confirm')}</Button>
        <Button variant="secondary" onClick={cancel}>
          {words('cancel')}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}

/** Whatever the window said: what waits is done by the one who began it, or not at all. */
async function finish(userId: string, onFailure: (failure: Failure) => void): Promise<void> {
  const session = await fetchSessionTime().catch(() => null);
  if (session?.userId === userId) settleConfirmation(true);
  else onFailure(session ? 'somebodyElse' : 'notConfirmed');
}
