import { ok, type LocalDate, type Result } from '@saksgang/kernel';
import { legalClockStart } from '@saksgang/law';
import type { CaseFile } from '../case/case-file.ts';
import { runningInvestigation } from '../case/running-investigation.ts';
import type { InvestigationEvent } from '../investigation/investigation.events.ts';
import {
  firstBroken,
  LIMITS,
  notFound,
  onlyIf,
  optional,
  required,
  validCode,
  validContents,
  wrongPhase,
  type Check,
} from '../shared/checks.ts';
import { same } from '../shared/same.ts';
import { today } from '../shared/today.ts';
import type { ConcernEvent } from './concern.events.ts';
import type { Concern, ConcernCommand, ConcernRejection } from './concern.ts';

/** Codes of Melding/Konklusjon that rules turn on. */
const INVESTIGATE = '2';
const MEASURES_RUN_ALREADY = '3';
const INVESTIGATION_RUNS_ALREADY = '4';

type ScreenConcern = Extract<ConcernCommand, { readonly type: 'ScreenConcern' }>;
type Outcome = Result<readonly (ConcernEvent | InvestigationEvent)[], ConcernRejection>;

/** Concludes the review of a concern (§ 2-1). To investigate opens the investigation in the same breath. */
export function screenConcern(command: ScreenConcern, file: CaseFile): Outcome {
  const { concernId, outcome, urgent, contents, reasons } = command;
  const concern = file.concerns.find((candidate) => candidate.concernId === concernId);
  if (!concern) return notFound('concern');
  if (concern.screening) {
    const { concludedOn, ...before } = concern.screening;
    const isRepeat = same(before, { outcome, urgent, contents, reasons });
    return isRepeat ? ok([]) : wrongPhase('concernAlreadyScreened', concludedOn);
  }
  const concludedOn = today(command);
  const broken = firstBroken(
    ...checks(command, file, concludedOn),
    ...contentChecks(command, concern),
  );
  if (broken) return broken;
  if (outcome === INVESTIGATE && hasRunningInvestigation(file))
    return wrongPhase('investigationRunning');
  const screened = { concernId, outcome, concludedOn, urgent, contents, reasons };
  return ok([
    { type: 'ConcernScreened', data: screened },
    ...investigation(command, concern, concludedOn),
  ]);
}

function checks(command: ScreenConcern, file: CaseFile, concludedOn: LocalDate): readonly Check[] {
  const { outcome, reasons, investigationId } = command;
  const isFollowedUp = outcome === INVESTIGATE || outcome === INVESTIGATION_RUNS_ALREADY;
  const hasMeasures = file.measures.some(({ ended }) => ended === null);
  const isNewId = file.investigations.every((known) => known.investigationId !== investigationId);
  return [
    validCode('outcome', 'MeldingKonklusjon', outcome, concludedOn),
    onlyIf(
      outcome !== INVESTIGATION_RUNS_ALREADY || hasRunningInvestigation(file),
      'outcome',
      'contradicts',
    ),
    onlyIf(outcome !== MEASURES_RUN_ALREADY || hasMeasures, 'outcome', 'contradicts'),
    onlyIf(outcome !== INVESTIGATE || isNewId, 'investigationId', 'contradicts'),
    // § 2-1: who dismisses a concern gives professional reasons in writing.
    isFollowedUp
      ? optional('reasons', reasons, LIMITS.text)
      : required('reasons', reasons, LIMITS.text, 'bvl § 2-1'),
  ];
}

/** A concern is coded when it is concluded, by the list that was valid on the day it came. */
function contentChecks(
  { contents }: ScreenConcern,
  { contents: known, receivedOn }: Concern,
): readonly Check[] {
  const isCoded = contents.length > 0 || known.length > 0;
  return [
    onlyIf(isCoded, 'contents', 'required', 'KOSTRA Melding 5'),
    ...validContents('contents', contents, receivedOn),
  ];
}

function hasRunningInvestigation(file: CaseFile): boolean {
  return runningInvestigation(file) !== null;
}

function investigation(
  { outcome, concernId, investigationId }: ScreenConcern,
  { receivedOn }: Concern,
  openedOn: LocalDate,
): readonly InvestigationEvent[] {
  if (outcome !== INVESTIGATE) return [];
  const clockStartsOn = legalClockStart(receivedOn);
  return [
    { type: 'InvestigationOpened', data: { investigationId, concernId, openedOn, clockStartsOn } },
  ];
}
