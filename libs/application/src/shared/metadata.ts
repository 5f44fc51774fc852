import type { EventMetadata } from '@saksgang/event-store';
import type { CommandOrigin } from '../case/case-message.ts';

/** What stands beside an event: ids only, never personal data. */
export function metadataOf(
  { requester, commandId }: CommandOrigin,
  commandFingerprint: string,
): EventMetadata {
  return {
    actor: requester.user.id,
    tenant: requester.tenant,
    commandId,
    commandFingerprint,
    correlationId: requester.correlationId,
  };
}
