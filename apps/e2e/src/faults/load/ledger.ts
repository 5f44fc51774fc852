/** A command as it is sent: the same words under the same id every time. */
export interface Command {
  readonly commandId: string;
  readonly mutation: Mutation;
  readonly input: Readonly<Record<string, unknown>>;
  /** Null for a concern about a child whose case is still to be opened. */
  readonly caseId: string | null;
  /** Words that stand in what this command writes and nowhere else; null where it writes none. */
  readonly mark: string | null;
  /** Types of the events it leaves on the case, in their order. */
  readonly leaves: readonly string[];
}

export type Mutation = 'receiveConcern' | 'screenConcern' | 'writeNote' | 'assignCase';

export interface Acknowledged {
  readonly status: 'acknowledged';
  readonly caseId: string;
  readonly concernId: string | null;
  readonly revision: number;
  readonly position: string;
}

/** What came of sending a command once. Unanswered: it may have been carried out, or not. */
export type Answer =
  | Acknowledged
  | { readonly status: 'refused'; readonly code: string }
  | { readonly status: 'unanswered'; readonly reason: string };

/** A command and every answer to it, in the order they came. */
export interface Entry {
  readonly command: Command;
  readonly answers: readonly Answer[];
}

/** What is known of a command's fate on this side of the wire. */
export type Fate = 'acknowledged' | 'refused' | 'unknown';

/** Everything that was sent, and what was answered: the only memory that no fault can reach. */
export class Ledger {
  readonly #entries = new Map<string, { command: Command; answers: Answer[] }>();
  readonly #impostors: Entry[] = [];
  #attempts = 0;

  /** Before the first attempt: what is on its way counts as unanswered until it is answered. */
  begin(command: Command): void {
    this.#entries.set(command.commandId, { command, answers: [] });
  }

  note({ commandId }: Command, answer: Answer): void {
    this.#attempts += 1;
    this.#entries.get(commandId)?.answers.push(answer);
  }

  /** Other words under the id of a command that was acknowledged. */
  noteImpostor(command: Command, answer: Answer): void {
    this.#attempts += 1;
    this.#impostors.push({ command, answers: [answer] });
  }

  find(commandId: string): Entry | null {
    return this.#entries.get(commandId) ?? null;
  }

  get attempts(): number {
    return this.#attempts;
  }

  entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  impostors(): readonly Entry[] {
    return this.#impostors;
  }

  withFate(fate: Fate): readonly Entry[] {
    return this.entries().filter((entry) => fateOf(entry) === fate);
  }
}

export function fateOf(entry: Entry): Fate {
  if (acknowledgementOf(entry) !== null) return 'acknowledged';
  return entry.answers.some(({ status }) => status === 'refused') ? 'refused' : 'unknown';
}

/** The first acknowledgement; null while there is none. */
export function acknowledgementOf({ answers }: Entry): Acknowledged | null {
  return answers.find((answer) => answer.status === 'acknowledged') ?? null;
}
