import type { EventDefinitions } from '@saksgang/kernel';
import { accessEvents } from '../access/access.events.ts';
import { concernEvents } from '../concern/concern.events.ts';
import { decisionEvents } from '../decision/decision.events.ts';
import { evaluationEvents } from '../evaluation/evaluation.events.ts';
import { investigationEvents } from '../investigation/investigation.events.ts';
import { journalEvents } from '../journal/journal.events.ts';
import { lifecycleEvents } from '../lifecycle/lifecycle.events.ts';
import { measureEvents } from '../measure/measure.events.ts';
import { participationEvents } from '../participation/participation.events.ts';
import { planEvents } from '../plan/plan.events.ts';
import type { CaseEvent } from './case-file.ts';

/** Version and personal fields of every event a case stream may hold. */
export const caseEvents: EventDefinitions<CaseEvent> = {
  ...lifecycleEvents,
  ...accessEvents,
  ...concernEvents,
  ...investigationEvents,
  ...participationEvents,
  ...decisionEvents,
  ...planEvents,
  ...measureEvents,
  ...evaluationEvents,
  ...journalEvents,
};
