import type { Answer, Fate, Ledger } from './ledger.ts';

/** Figures of a ledger, for a report. */
export interface Tally extends Readonly<Record<Fate, number>> {
  readonly commands: number;
  readonly attempts: number;
  /** Commands that were sent more than once. */
  readonly repeated: number;
  /** Answers by what they said: `acknowledged`, a refusal's code, or why there was none. */
  readonly answers: Counts;
}

export function tallyOf(ledger: Ledger): Tally {
  const entries = ledger.entries();
  const all = [...entries, ...ledger.impostors()].flatMap(({ answers }) => answers);
  const answers: Record<string, number> = {};
  for (const word of all.map(wordOf)) answers[word] = (answers[word] ?? 0) + 1;
  return {
    commands: entries.length,
    attempts: all.length,
    acknowledged: ledger.withFate('acknowledged').length,
    refused: ledger.withFate('refused').length,
    unknown: ledger.withFate('unknown').length,
    repeated: entries.filter((entry) => entry.answers.length > 1).length,
    answers,
  };
}

export const NOTHING: Tally = {
  commands: 0,
  attempts: 0,
  acknowledged: 0,
  refused: 0,
  unknown: 0,
  repeated: 0,
  answers: {},
};

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    commands: one.commands + other.commands,
    attempts: one.attempts + other.attempts,
    acknowledged: one.acknowledged + other.acknowledged,
    refused: one.refused + other.refused,
    unknown: one.unknown + other.unknown,
    repeated: one.repeated + other.repeated,
    answers: addCounts(one.answers, other.answers),
  };
}

type Counts = Readonly<Record<string, number>>;

export function addCounts(one: Counts, other: Counts): Counts {
  const sum: Record<string, number> = { ...one };
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

function wordOf(answer: Answer): string {
  switch (answer.status) {
    case 'acknowledged':
      return 'acknowledged';
    case 'refused':
      return answer.code;
    case 'unanswered':
      return answer.reason;
  }
}
