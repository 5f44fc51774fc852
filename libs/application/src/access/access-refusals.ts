import type { CaseRefusal, Refusal } from '../case/case-message.ts';

/** Nobody is let in whom a conflict of interest keeps out (fvl § 6). */
export const CONFLICT = ['ConflictOfInterest'] as const;
export type AccessRefusal = CaseRefusal | Refusal<(typeof CONFLICT)[number]>;
