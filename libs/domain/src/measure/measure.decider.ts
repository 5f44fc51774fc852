import { assertNever, err, ok, type Happening, type Result } from '@saksgang/kernel';
import type { CaseFile } from '../case/case-file.ts';
import {
  firstBroken,
  invalid,
  LIMITS,
  notAfter,
  notBefore,
  notFound,
  required,
  validCoded,
  wrongPhase,
} from '../shared/checks.ts';
import { same } from '../shared/same.ts';
import { today } from '../shared/today.ts';
import type { MeasureEvent } from './measure.events.ts';
import type { Measure, MeasureCommand, MeasureRejection } from './measure.ts';

type Outcome = Result<readonly MeasureEvent[], MeasureRejection>;
type Of<Type extends MeasureCommand['type']> = Extract<MeasureCommand, { readonly type: Type }>;

/** Measures start on a decision and end for reasons. */
export function decideMeasure(command: MeasureCommand, file: CaseFile): Outcome {
  switch (command.type) {
    case 'StartMeasure':
      return start(command, file);
    case 'EndMeasure':
      return end(command, file);
    default:
      return assertNever(command);
  }
}

function start(command: Of<'StartMeasure'>, file: CaseFile): Outcome {
  const { measureId, decisionId, category, clarification, startedOn } = command;
  const decision = file.decisions.find((candidate) => candidate.decisionId === decisionId);
  if (!decision) return notFound('decision');
  if (decision.kind !== 'Measures') return wrongPhase('decisionNotOnMeasures');
  if (!decision.approved) return wrongPhase('noApprovedDecision');
  // KOSTRA Tiltak 21: a measure has the legal basis of its decision.
  const { legalBasis } = decision;
  const data = { measureId, decisionId, category, clarification, legalBasis, startedOn };
  const known = file.measures.find((candidate) => candidate.measureId === measureId);
  if (known) return isSameMeasure(known, data) ? ok([]) : err(invalid('measureId', 'contradicts'));
  const field = { code: 'category', clarification: 'clarification' };
  return (
    firstBroken(
      notAfter('startedOn', startedOn, today(command)),
      notBefore('startedOn', startedOn, decision.approved.on),
      validCoded(field, 'Tiltakskategori', { code: category, clarification }, startedOn),
    ) ?? ok([{ type: 'MeasureStarted', data }])
  );
}

function isSameMeasure({ ended, ...measure }: Measure, started: Omit<Measure, 'ended'>): boolean {
  return same(measure, started);
}

function end(command: Of<'EndMeasure'>, file: CaseFile): Outcome {
  const { measureId, endedOn, reasons } = command;
  const measure = file.measures.find((candidate) => candidate.measureId === measureId);
  if (!measure) return notFound('measure');
  const { ended } = measure;
  if (ended) {
    const isRepeat = ended.on === endedOn && ended.reasons === reasons;
    return isRepeat ? ok([]) : wrongPhase('measureEnded', ended.on);
  }
  return (
    firstBroken(
      notAfter('endedOn', endedOn, today(command)),
      notBefore('endedOn', endedOn, measure.startedOn),
      required('reasons', reasons, LIMITS.text),
    ) ?? ok([{ type: 'MeasureEnded', data: { measureId, endedOn, reasons } }])
  );
}

export function evolveMeasures(
  measures: readonly Measure[],
  event: Happening<MeasureEvent>,
): readonly Measure[] {
  const { type, data } = event;
  switch (type) {
    case 'MeasureStarted':
      return [...measures, { ...data, ended: null }];
    case 'MeasureEnded': {
      const ended = { on: data.endedOn, reasons: data.reasons };
      return measures.map((measure) =>
        measure.measureId === data.measureId ? { ...measure, ended } : measure,
      );
    }
    default:
      return assertNever(type);
  }
}
