import type { CaseStreams, CommandOrigin } from '@saksgang/application';
import type { CaseId } from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import type { Instant } from '@saksgang/kernel';
import { dateInNorway } from '@saksgang/law';
import type { CommandBus } from '@nestjs/cqrs';
import type { SeedClock } from './seed-clock.ts';
import type { Beat } from './story/story.ts';

/** What the seed acts through: the same bus and streams as everybody else. */
export interface Stage {
  readonly commandBus: CommandBus;
  readonly cases: CaseStreams;
  readonly clock: SeedClock;
}

/** A beat with its moment and its sender. */
export interface Cue {
  readonly at: Instant;
  readonly command: Beat['command'];
  readonly origin: CommandOrigin;
}

/**
 * Plays one beat of a case at its moment. What was played before, by a seed that was broken off, is not
 * played again.
 * @throws Error naming the command, when it is refused: the seed proves the domain.
 */
export async function play(stage: Stage, caseId: CaseId, cue: Cue): Promise<void> {
  await stage.clock.at(cue.at, async () => {
    const { state: file, recordedAt } = await stage.cases.load(streamName('case', caseId));
    if (recordedAt !== null && recordedAt >= cue.at) return;
    const on = dateInNorway(cue.at);
    const command = cue.command({ caseId, file, origin: cue.origin, at: cue.at, on });
    const result = await stage.commandBus.execute(command);
    if (result.ok) return;
    throw new Error(
      `${command.constructor.name} on ${on} was refused: ${JSON.stringify(result.error)}`,
    );
  });
}
