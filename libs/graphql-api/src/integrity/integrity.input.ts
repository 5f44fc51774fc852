import { z } from 'zod';
import type { QueryConsistencyProofArgs } from '../generated/resolver-types.ts';

const WHOLE = /^\d{1,15}$/;
const treeSize = z.string().regex(WHOLE, { error: 'outOfRange' }).transform(Number);

export const consistencyArguments = z.object({
  from: treeSize,
  to: treeSize,
}) satisfies z.ZodType<unknown, QueryConsistencyProofArgs>;
