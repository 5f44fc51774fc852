import type { LookReport } from '@saksgang/application';
import type { Instant } from '@saksgang/kernel';
import type { Locale } from '../../errors/locale.ts';
import type { ToldLook } from './told-look.ts';

/** What a report is made of. */
export interface ReportParts {
  readonly report: LookReport;
  readonly looks: readonly ToldLook[];
  readonly locale: Locale;
  readonly now: Instant;
}
