import {
  ApproveDecision,
  HearChild,
  NotifyReporter,
  ReceiveConcern,
  ScreenConcern,
  StartMeasure,
  WriteNote,
} from '@saksgang/application';
import type { NoteKind } from '@saksgang/domain';
import type { Reporter } from '../story/reporters.ts';
import { childOf, latest, type Situation } from '../story/story.ts';

/** An entry in the journal, of the same day. */
export function note(kind: NoteKind, source: string | null, text: string) {
  return ({ caseId, origin, on }: Situation) =>
    new WriteNote({ caseId, kind, happenedOn: on, source, text }, origin);
}

/** The child is heard. @param manner code of BarnetsMedvirkning */
export function hear(manner: string, statement: string, approvedByChild: boolean) {
  return ({ caseId, origin, on }: Situation) =>
    new HearChild({ caseId, heardOn: on, manner, statement, approvedByChild }, origin);
}

/** Tells the reporter of the newest concern. */
export function notify(about: 'Receipt' | 'Outcome') {
  return ({ caseId, file, origin, on }: Situation) => {
    const { concernId } = latest(file.concerns);
    return new NotifyReporter({ caseId, concernId, about, sentOn: on }, origin);
  };
}

/** The newest proposal is approved as it stands. */
export function approve({ caseId, file, origin }: Situation) {
  const { decisionId, contentHash } = latest(file.decisions);
  return new ApproveDecision({ caseId, decisionId, contentHash }, origin);
}

/** Tells a reporter what came of it. @param concern by its place, from 0 */
export function tellOutcome(concern: number) {
  return ({ caseId, file, origin, on }: Situation) => {
    const { concernId } = latest(file.concerns.slice(0, concern + 1));
    return new NotifyReporter({ caseId, concernId, about: 'Outcome', sentOn: on }, origin);
  };
}

/** Starts a measure under the newest decision. @param category code of Tiltak/Kategori */
export function startMeasure(category: string) {
  return ({ caseId, file, origin, on }: Situation) => {
    const { decisionId } = latest(file.decisions);
    return new StartMeasure(
      { caseId, decisionId, category, clarification: null, startedOn: on },
      origin,
    );
  };
}

interface FurtherConcern {
  readonly channel: 'Phone' | 'Letter';
  readonly reporter: Reporter;
  /** A code of Saksinnhold until 2025, and the one that came after it. */
  readonly content: readonly [until2025: string, since2026: string];
  readonly account: string;
}

/** One more concern about the same child. */
export function receive({ channel, reporter, content, account }: FurtherConcern) {
  return ({ file, origin, at, on }: Situation) =>
    new ReceiveConcern(
      {
        child: { personId: childOf(file) },
        receivedAt: at,
        channel,
        reporter,
        contents: [{ code: content[on < '2026-01-01' ? 0 : 1], clarification: null }],
        account,
        messageId: null,
      },
      origin,
    );
}

/** Reviews the newest concern. */
export function screen(outcome: '2' | '3' | '4', urgent: boolean, reasons: string) {
  return ({ caseId, file, origin }: Situation) => {
    const { concernId } = latest(file.concerns);
    return new ScreenConcern({ caseId, concernId, outcome, urgent, contents: [], reasons }, origin);
  };
}
