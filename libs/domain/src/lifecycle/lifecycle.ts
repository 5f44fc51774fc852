import type { Act } from '../shared/act.ts';
import type { PersonId, UnitId, UserId } from '../shared/ids.ts';
import type {
  ConflictOfInterest,
  InvalidField,
  NotFound,
  WrongPhase,
} from '../shared/rejections.ts';

export type LifecycleCommand =
  | (Act & { readonly type: 'OpenCase'; readonly caseNumber: string; readonly childId: PersonId })
  | (Act & {
      readonly type: 'AssignCase';
      readonly to: UserId;
      /** Where they work: it has the case from now on, unless another unit has it already. */
      readonly unit: UnitId | null;
    })
  | (Act & { readonly type: 'CloseCase'; readonly reasons: string })
  | (Act & { readonly type: 'ReopenCase'; readonly reasons: string });

export type LifecycleRejection = InvalidField | NotFound | WrongPhase | ConflictOfInterest;
