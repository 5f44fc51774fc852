import { caseDecider, caseEvents, personDecider, personEvents } from '@saksgang/domain';
import { blindKeyRing, createStreams, eventCodec, type EventStore } from '@saksgang/event-store';
import { WITHHELD } from '@saksgang/kernel';
import type { CaseStreams, PersonStreams, UnnamedStreams } from '../ports.ts';

/** Cases and persons read without a key: the same folds, with every personal word withheld. */
export function unnamedStreams(store: EventStore): UnnamedStreams {
  const cases: CaseStreams = createStreams({
    store,
    codec: eventCodec(caseEvents, blindKeyRing, WITHHELD),
    decider: caseDecider,
  });
  const persons: PersonStreams = createStreams({
    store,
    codec: eventCodec(personEvents, blindKeyRing, WITHHELD),
    decider: personDecider,
  });
  return { cases, persons };
}
