import {
  caseDecider,
  caseEvents,
  erasureDecider,
  erasureEvents,
  lookReviewDecider,
  lookReviewEvents,
  messageDecider,
  messageEvents,
  occurredOn,
  personDecider,
  personEvents,
  personOccurredOn,
} from '@saksgang/domain';
import { createStreams, eventCodec, type EventStore, type KeyRing } from '@saksgang/event-store';
import type {
  CaseStreams,
  ErasureStreams,
  LookReviewStreams,
  MessageStreams,
  PersonStreams,
} from '../ports.ts';

export interface AllStreams {
  readonly cases: CaseStreams;
  readonly persons: PersonStreams;
  readonly messages: MessageStreams;
  readonly erasures: ErasureStreams;
  readonly lookReviews: LookReviewStreams;
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
  const erasures: ErasureStreams = createStreams({
    store,
    codec: eventCodec(erasureEvents, keys),
    decider: erasureDecider,
  });
  const lookReviews: LookReviewStreams = createStreams({
    store,
    codec: eventCodec(lookReviewEvents, keys),
    decider: lookReviewDecider,
  });
  const all = { cases, persons, messages, erasures, lookReviews };
  keys.onDestroyed(() => {
    for (const streams of Object.values(all)) streams.forget();
  });
  return all;
}
