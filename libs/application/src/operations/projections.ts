import { RebuildRefused, RollbackRefused, type ProjectionRunner } from '@saksgang/event-store';
import { err, ok, type Result } from '@saksgang/kernel';

/** The read models, seen by whoever keeps them running. */
export type Projections = Pick<
  ProjectionRunner,
  'status' | 'health' | 'parked' | 'retry' | 'skip' | 'rebuild' | 'rollBack'
>;

/** Why a step was not taken. Everything is as it was. */
export interface OperationRefused {
  readonly code: 'OperationRefused';
  readonly reason:
    | 'UnknownProjection'
    | 'NotParked'
    | 'StillFailing'
    | RebuildRefused['reason']
    | RollbackRefused['reason'];
}

/** What a step was taken on. */
export interface ProjectionStep {
  readonly projection: string;
}

export type StepTaken = Result<ProjectionStep, OperationRefused>;

export function refused(reason: OperationRefused['reason']): StepTaken {
  return err({ code: 'OperationRefused', reason });
}

/** @throws whatever is no refusal of the runner's */
export function refusalOf(error: unknown): StepTaken {
  if (error instanceof RebuildRefused || error instanceof RollbackRefused) {
    return refused(error.reason);
  }
  throw error;
}

/** Takes the step if there is a projection of that name. */
export async function onProjection(
  projections: Projections,
  projection: string,
  step: () => Promise<OperationRefused['reason'] | null>,
): Promise<StepTaken> {
  if (!projections.status().some(({ name }) => name === projection)) {
    return refused('UnknownProjection');
  }
  const reason = await step();
  return reason === null ? ok({ projection }) : refused(reason);
}
