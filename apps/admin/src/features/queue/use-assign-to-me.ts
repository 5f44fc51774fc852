import { AssignCaseDocument, type QueueRowFragment } from '@saksgang/graphql-client';
import { useCommand } from '../../shared/commands/use-command.ts';
import { notify } from '../../shared/notices/notices.ts';
import { useMay, useSignedInUser } from '../../shared/session/session.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { queueTexts } from './queue.texts.ts';

/** Taking on a case nobody has, straight from the list. */
export interface AssignToMe {
  /** May this row be taken on with one key? */
  readonly offered: (row: QueueRowFragment | undefined) => row is QueueRowFragment;
  readonly assign: (row: QueueRowFragment) => Promise<void>;
  readonly assigning: boolean;
}

export function useAssignToMe(onRefused: () => void): AssignToMe {
  const t = useTexts(queueTexts);
  const { id: me } = useSignedInUser();
  const mayWrite = useMay('CASE_WRITE');
  const { send, sending } = useCommand(AssignCaseDocument);
  const assign = async ({ caseId, revision }: QueueRowFragment) => {
    const outcome = await send({ caseId, to: me, expectedRevision: revision });
    if (outcome.kind === 'stored') notify('done', t('assigned'));
    else if (outcome.kind === 'failed') notify('failed', t('notAssigned'));
    else {
      notify('failed', outcome.refusal.message);
      onRefused();
    }
  };
  return {
    offered: (row): row is QueueRowFragment => mayWrite && row?.responsible === null,
    assign,
    assigning: sending,
  };
}
