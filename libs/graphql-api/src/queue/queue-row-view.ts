import type { LocalDate } from '@saksgang/kernel';
import type { QueueRow } from '@saksgang/read-models';

/** A row of the queue, and the day it is looked at. */
export interface QueueRowView extends QueueRow {
  readonly day: LocalDate;
}
