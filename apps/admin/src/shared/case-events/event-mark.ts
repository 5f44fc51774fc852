import { textIn } from './event-data.ts';
import type { TitledEvent } from './event-title.ts';

/** What an event is on the slider and in the timeline: a shape, never a colour alone. */
export type EventMark = 'decision' | 'talk' | 'correction' | 'plain';

const decisions: readonly string[] = [
  'ConcernScreened',
  'InvestigationExtended',
  'DecisionApproved',
  'CaseClosed',
  'CaseReopened',
];

/** Diamonds are choices the service answers for, dots are talks with the child, crosses corrections. */
export function eventMark(event: TitledEvent): EventMark {
  if (decisions.includes(event.type)) return 'decision';
  if (event.type === 'NoteCorrected') return 'correction';
  const heard = event.type === 'ChildHeard' && textIn(event.data, 'manner')?.startsWith('1.');
  return heard ? 'talk' : 'plain';
}
