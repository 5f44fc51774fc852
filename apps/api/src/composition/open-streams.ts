import type { CaseStreams, PersonStreams } from '@saksgang/application';
import {
  caseDecider,
  caseEvents,
  messageDecider,
  messageEvents,
  occurredOn,
  personDecider,
  personEvents,
  personOccurredOn,
} from '@saksgang/domain';
import { createStreams, eventCodec, type EventStore, type KeyRing } from '@saksgang/event-store';
import type { MessageStreams } from '@saksgang/exchange';

export interface AllStreams {
  readonly cases: CaseStreams;
  readonly persons: PersonStreams;
  readonly messages: MessageStreams;
}

/** Every category of streams, each with the events and the decider of its own. */
export function openStreams(store: EventStore, keys: KeyRing): AllStreams {
  const cases: CaseStreams = createStreams({
    store,
    codec: eventCodec(caseEvents, keys),
    decider: caseDecider,
    occurredOn,
  });
  const persons: PersonStreams = createStreams({
    store,
    codec: eventCodec(personEvents, keys),
    decider: personDecider,
    occurredOn: personOccurredOn,
  });
  const messages: MessageStreams = createStreams({
    store,
    codec: eventCodec(messageEvents, keys),
    decider: messageDecider,
  });
  return { cases, persons, messages };
}
