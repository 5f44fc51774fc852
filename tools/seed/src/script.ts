import { demoUsers, type User } from '@saksgang/application';
import type { CaseId } from '@saksgang/domain';
import type { Instant, LocalDate } from '@saksgang/kernel';
import type { CommandBus } from '@nestjs/cqrs';
import { intakeOf } from './intake.ts';
import { originOf } from './origin.ts';
import { families } from './people/family.ts';
import type { Cue } from './play.ts';
import { random } from './random.ts';
import { worker } from './showcase/people.ts';
import { showcaseConcern, showcaseReceivedAt, showcaseStory } from './showcase/showcase.ts';
import { schedule } from './story/calendar.ts';
import { cast } from './story/casting.ts';
import { drafts } from './story/outlines.ts';
import type { Beat } from './story/story.ts';
import { tell } from './story/tell.ts';

/** Everything that happens to the children of one concern. */
export interface Act {
  readonly recordedAt: Instant;
  readonly receive: (bus: CommandBus) => Promise<readonly CaseId[]>;
  /** What happens in each child's case, in the order of `receive`. */
  readonly children: readonly (readonly Cue[])[];
}

export const SHOWCASE = 'showcase';

/** The whole municipality, as it stands on `today`: the same script each time for the same day. */
export function script(today: LocalDate): {
  readonly showcase: Act;
  readonly others: readonly Act[];
} {
  const makeFamily = families();
  const others = drafts().map((draft): Act => {
    const household = cast(draft, makeFamily, today);
    const { recordedAt, receive } = intakeOf(household);
    const [first] = household.contexts;
    const user = first?.plot.worker ?? worker;
    return {
      recordedAt,
      receive: (bus) => receive(bus, originOf(draft.key, 0, user)),
      children: household.contexts.map((context) => {
        const { key, worker: user } = context.plot;
        return cues(key, tell(context).beats, recordedAt, today, user);
      }),
    };
  });
  return { showcase: showcaseAct(today), others };
}

function showcaseAct(today: LocalDate): Act {
  const recordedAt = showcaseReceivedAt(today);
  return {
    recordedAt,
    async receive(bus) {
      const result = await bus.execute(showcaseConcern(today, originOf(SHOWCASE, 0, worker)));
      if (!result.ok) throw new Error(`the first concern was refused: ${result.error.code}`);
      return [result.value.caseId];
    },
    children: [cues(SHOWCASE, showcaseStory(today).beats, recordedAt, today, worker)],
  };
}

/** Who acts besides the caseworker. */
const others = {
  approver: demoUsers.tor,
  reviewer: demoUsers.amal,
  leader: demoUsers.hanne,
  /** Works in another unit. */
  outsider: demoUsers.even,
};

function cues(
  key: string,
  beats: readonly Beat[],
  recordedAt: Instant,
  today: LocalDate,
  user: User,
): readonly Cue[] {
  const chance = random(`times ${key}`);
  const moments = schedule(beats, recordedAt, today, chance);
  return beats.map(({ by, command }, index) => ({
    at: moments[index] ?? recordedAt,
    command,
    origin: originOf(key, index + 1, { worker: user, ...others }[by]),
  }));
}
