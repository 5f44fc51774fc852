import type { JsonValue, StreamName } from '../envelope.ts';
import { START } from '../envelope.ts';
import { UnreadableEvent } from '../errors.ts';
import type { EventStore } from '../port.ts';
import { endOf, nextStep } from '../projection/unbroken-feed.ts';
import { mapSealed } from './personal-fields.ts';
import { isWhole } from './sealed-value.ts';

const PAGE = 1_000;

/**
 * The streams in which something is sealed for one of these subjects. Reads the whole feed: it is asked for
 * rarely, and no index could be behind or forget one. An event that cannot be read was opened by nobody.
 */
export async function streamsSealedFor(
  store: Pick<EventStore, 'readAll' | 'head'>,
  subjects: readonly string[],
): Promise<readonly StreamName[]> {
  const wanted = new Set(subjects);
  const found = new Set<StreamName>();
  const head = await store.head();
  let after = START;
  while (after < head) {
    const step = await nextStep(store, { after, limit: PAGE });
    if (!(step instanceof UnreadableEvent)) {
      for (const { stream, data } of step.events) {
        if (!found.has(stream) && isSealedFor(data, wanted)) found.add(stream);
      }
    }
    after = endOf(step);
  }
  return [...found];
}

function isSealedFor(data: JsonValue, subjects: ReadonlySet<string>): boolean {
  let isFound = false;
  mapSealed(data, (sealed) => {
    isFound ||= isWhole(sealed) && subjects.has(sealed.$sealed.subject);
  });
  return isFound;
}
