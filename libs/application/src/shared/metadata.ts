import type { EventMetadata } from '@saksgang/event-store';
import { activeTrace } from '@saksgang/telemetry';
import type { CommandOrigin } from '../case/case-message.ts';

/** What stands beside an event: ids only, never personal data. By `traceparent` its request is found again. */
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
    ...activeTrace(),
  };
}
