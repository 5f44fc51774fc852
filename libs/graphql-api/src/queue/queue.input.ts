import { UserId, type CasePhase, type NextStep } from '@saksgang/domain';
import type { QueueHorizon, QueueTab } from '@saksgang/read-models';
import { z } from 'zod';
import type { QueryWorkQueueArgs } from '../generated/resolver-types.ts';
import { id, known, name, optional } from '../input/fields.ts';
import { page } from '../relay/page.input.ts';

const filter = z.object({
  tab: known<QueueTab>().nullish(),
  phase: known<CasePhase>().nullish(),
  horizon: known<QueueHorizon>().nullish(),
  nextStep: known<NextStep>().nullish(),
  responsible: optional(id(UserId)),
  text: optional(name),
});

export const queueArguments = z
  .object({ ...page, filter: filter.nullish() })
  .transform(({ filter, ...page }) => ({
    ...page,
    tab: filter?.tab ?? null,
    phase: filter?.phase ?? null,
    horizon: filter?.horizon ?? null,
    nextStep: filter?.nextStep ?? null,
    responsible: filter?.responsible ?? null,
    text: filter?.text ?? null,
  })) satisfies z.ZodType<unknown, QueryWorkQueueArgs>;
