import { acknowledgementOf, fateOf, type Entry, type Ledger } from '../load/ledger.ts';
import type { EventLog, StoredEvent } from '../stage/event-log.ts';
import type { ToldEvent } from './told-events.ts';

/** What is not as it was promised: one sentence each, with ids only. */
export type Complaints = readonly string[];

/** Every command is there once, wholly or not at all, as its answers said: judged by its id in the database. */
export function checkStored(ledger: Ledger, stored: readonly StoredEvent[]): Complaints {
  const byCommand = groupedBy(onCases(stored), ({ commandId }) => commandId);
  const sent = new Set(ledger.entries().map(({ command }) => command.commandId));
  return [
    ...ledger
      .entries()
      .flatMap((entry) => checkEntry(entry, byCommand.get(entry.command.commandId) ?? [])),
    ...[...byCommand.keys()]
      .filter((commandId) => !sent.has(commandId))
      .map((commandId) => `nobody sent the command ${commandId}, and it is stored`),
  ];
}

function checkEntry(entry: Entry, events: readonly StoredEvent[]): Complaints {
  const { commandId, mutation, leaves } = entry.command;
  const name = `${mutation} ${commandId}`;
  const types = events.map(({ type }) => type).join();
  const isWhole = types === leaves.join();
  if (events.length > 0 && !isWhole) return [`${name} left ${types}`];
  switch (fateOf(entry)) {
    case 'acknowledged':
      // To assign a case to whom it belongs already changes nothing.
      return isWhole || mutation === 'assignCase'
        ? checkAcknowledged(entry, events, name)
        : [`${name} was acknowledged and is not there`];
    case 'refused':
      return events.length > 0 ? [`${name} was refused and is there`] : [];
    case 'unknown':
      return [];
  }
}

/** The same answer every time, and the truth about where the events stand. */
function checkAcknowledged(entry: Entry, events: readonly StoredEvent[], name: string): Complaints {
  const first = acknowledgementOf(entry);
  const last = events.at(-1);
  const others = entry.answers.filter(
    (answer) =>
      answer.status === 'refused' ||
      (answer.status === 'acknowledged' &&
        last !== undefined &&
        (answer.revision !== first?.revision || answer.position !== first.position)),
  );
  const isElsewhere =
    last !== undefined &&
    (last.revision !== first?.revision ||
      last.position !== first.position ||
      last.stream !== `case-${first.caseId}`);
  return [
    ...others.map(
      (answer) => `${name} was acknowledged, and also answered ${JSON.stringify(answer)}`,
    ),
    ...(isElsewhere ? [`${name} stands elsewhere than was answered`] : []),
  ];
}

/** Positions that go up, ids that are not used twice, revisions and time that only go forward. */
export function checkOrder(
  stored: readonly StoredEvent[],
  { isDense }: Pick<EventLog, 'isDense'>,
): Complaints {
  const gap = stored.findIndex(({ position }, index) =>
    isDense
      ? position !== String(index + 1)
      : BigInt(position) <= BigInt(stored[index - 1]?.position ?? -1),
  );
  const ids = new Set(stored.map(({ eventId }) => eventId));
  return [
    ...(gap === -1
      ? []
      : [`after position ${stored[gap - 1]?.position ?? 0} comes ${stored[gap]?.position ?? ''}`]),
    ...(ids.size === stored.length ? [] : ['an event id is there twice']),
    ...[...groupedBy(stored, ({ stream }) => stream)].flatMap(([stream, events]) =>
      checkStream(stream, events),
    ),
  ];
}

function checkStream(stream: string, events: readonly StoredEvent[]): Complaints {
  return events.flatMap(({ revision, recordedAt }, index) => [
    ...(revision === index ? [] : [`${stream} has revision ${revision} in place ${index}`]),
    ...((events[index - 1]?.recordedAt ?? '') <= recordedAt
      ? []
      : [`${stream} runs back in time at revision ${revision}`]),
  ]);
}

/** The same, as anybody sees it from outside: each acknowledged command's words stand in one place. */
export function checkTold(ledger: Ledger, told: readonly ToldEvent[]): Complaints {
  const marks = countMarks(told);
  const atPlace = new Map(told.map((event) => [`${event.caseId} ${event.revision}`, event]));
  const marked = ledger.entries().filter(({ command }) => command.mark !== null);
  return [
    ...marked.flatMap((entry) => {
      const times = marks.get(entry.command.mark ?? '') ?? 0;
      const mayBe = { acknowledged: [1], refused: [0], unknown: [0, 1] }[fateOf(entry)];
      const { mutation, commandId } = entry.command;
      return mayBe.includes(times) ? [] : [`${mutation} ${commandId} is told ${times} times`];
    }),
    ...ledger
      .impostors()
      .flatMap(({ command, answers }) =>
        marks.has(command.mark ?? '') || answers.some(({ status }) => status === 'acknowledged')
          ? [`other words under the id ${command.commandId} were let in`]
          : [],
      ),
    ...ledger.withFate('acknowledged').flatMap((entry) => checkPlace(entry, atPlace)),
  ];
}

function checkPlace(entry: Entry, atPlace: ReadonlyMap<string, ToldEvent>): Complaints {
  const { commandId, mutation, leaves } = entry.command;
  const answer = acknowledgementOf(entry);
  const event = atPlace.get(`${answer?.caseId ?? ''} ${answer?.revision ?? ''}`);
  if (event === undefined) return [`${mutation} ${commandId} is not told where it was answered`];
  const isThere = event.type === leaves.at(-1) && event.position === answer?.position;
  return isThere || mutation === 'assignCase'
    ? []
    : [`${mutation} ${commandId} is told as another event than was answered`];
}

/** How often each UUID stands in what is told: marks are among them. */
function countMarks(told: readonly ToldEvent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of told) {
    for (const mark of new Set(words.match(UUID))) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function onCases(stored: readonly StoredEvent[]): readonly StoredEvent[] {
  return stored.filter(({ stream }) => stream.startsWith('case-'));
}
