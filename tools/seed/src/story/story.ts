import type { CommandOrigin } from '@saksgang/application';
import type { CaseFile, CaseId, PersonId } from '@saksgang/domain';
import type { Instant, LocalDate, Result } from '@saksgang/kernel';
import type { Command } from '@nestjs/cqrs';

/** Any command that may be refused; a refusal in the seed is a bug. */
export type SeedCommand = Command<Result<unknown, { readonly code: string }>>;

/** Where a case stands when a beat is played. */
export interface Situation {
  readonly caseId: CaseId;
  readonly file: CaseFile;
  readonly origin: CommandOrigin;
  /** The moment it happens, and its date in Norway. */
  readonly at: Instant;
  readonly on: LocalDate;
}

/** One thing somebody does in a case. */
export interface Beat {
  /** Days after the concern was received. */
  readonly day: number;
  readonly by: 'worker' | 'approver' | 'reviewer' | 'leader' | 'outsider';
  readonly command: (situation: Situation) => SeedCommand;
}

/** Writes beats down one after the other. */
export class Story {
  readonly beats: Beat[] = [];
  private day = 0;

  /** @param gap days after the beat before */
  then(gap: number, command: Beat['command'], by: Beat['by'] = 'worker'): this {
    this.day += gap;
    this.beats.push({ day: this.day, by, command });
    return this;
  }

  /** Waits until at least `day` days have gone since the concern was received. */
  until(day: number): this {
    this.day = Math.max(this.day, day);
    return this;
  }

  get length(): number {
    return this.day;
  }
}

/** The newest of its kind. @throws when there is none: a beat stands in the wrong place. */
export function latest<Item>(items: readonly Item[]): Item {
  const item = items.at(-1);
  if (item === undefined) throw new Error('a beat builds on something that is not there');
  return item;
}

/** The child the case is about. */
export function childOf({ childId }: CaseFile): PersonId {
  if (childId === null) throw new Error('a case without a child');
  return childId;
}
