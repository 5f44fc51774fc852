export { BrandMark } from './brand-mark/brand-mark.tsx';
export { DeadlineChip, type DeadlineChipWords } from './deadline-chip/deadline-chip.tsx';
export { shareUsed, urgencyOf, type Urgency } from './deadline-chip/urgency.ts';
export { GradingTag } from './grading-tag/grading-tag.tsx';
export { KeyHint } from './key-hint/key-hint.tsx';
export { PageHeader } from './page-header/page-header.tsx';
export { PhasePath } from './phase-path/phase-path.tsx';
export { Empty, Failed, Loading } from './states/states.tsx';
