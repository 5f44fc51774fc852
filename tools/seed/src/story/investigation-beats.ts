import {
  AssessInvestigation,
  CorrectNote,
  ExtendInvestigation,
  HearChild,
  MakeInvestigationPlan,
  WriteNote,
} from '@saksgang/application';
import { childHeard } from '../texts/child-heard.ts';
import { correction, toExtend } from '../texts/reasons.ts';
import type { NoteText } from '../texts/theme.ts';
import { tellFurtherConcern } from './concern-beats.ts';
import { contentsOn, type SeedContext } from './context.ts';
import { reaches } from './plot.ts';
import { latest, type Situation, type Story } from './story.ts';

/** Ordinary and extended investigations are assessed in good time, some in the last days. */
const ORDINARY_DAYS = [62, 84] as const;
const EXTENDED_DAYS = [128, 172] as const;
/** Before the three months are out (§ 2-2(2)): seven days and at least 89. */
const EXTENSION_DAY = 86;

/** From the opened investigation to its assessment (§ 2-2). */
export function tellInvestigation(story: Story, context: SeedContext): void {
  const { plot, cast, chance } = context;
  if (!reaches(plot, 'Planned')) return;
  story.then(chance.between(2, 7), ({ caseId, file, origin }) => {
    const { investigationId } = latest(file.investigations);
    const plan = plot.theme.investigationPlan(cast);
    return new MakeInvestigationPlan({ caseId, investigationId, plan }, origin);
  });
  const [first, ...notes] = plot.theme.notes;
  if (first) story.then(chance.between(2, 9), write(first, context));
  if (reaches(plot, 'Heard')) {
    story.then(chance.between(3, 12), hear(context, 0));
    for (const note of notes) story.then(chance.between(3, 11), write(note, context));
    if (plot.hasCorrection) story.then(2, correctFirstNote(context));
    if (plot.hasFurtherConcern) tellFurtherConcern(story, context, '4');
    if (chance.chance(0.5)) story.then(chance.between(4, 14), hear(context, 1));
  }
  if (plot.isExtended) story.until(EXTENSION_DAY).then(0, extend(context));
  if (reaches(plot, 'Assessed')) assess(story, context);
}

function assess(story: Story, context: SeedContext): void {
  const { plot, cast, chance } = context;
  const [least, most] = plot.isExtended ? EXTENDED_DAYS : ORDINARY_DAYS;
  if (plot.isExtended) story.until(least - 20).then(2, hear(context, 2));
  story.until(chance.between(least, most)).then(1, ({ caseId, file, origin, on }) => {
    const { investigationId } = latest(file.investigations);
    const isDismissal = plot.ending === 'Dismissal';
    const assessment = isDismissal ? plot.theme.dismissal(cast) : plot.theme.assessment(cast);
    const grounds = isDismissal ? [] : contentsOn(plot.theme, on);
    return new AssessInvestigation({ caseId, investigationId, assessment, grounds }, origin);
  });
}

/** The child is heard (§ 1-4). @param time from 0 */
export function hear({ plot, cast, chance }: SeedContext, time: number) {
  const { manner, statement } = childHeard(plot.theme, cast, time, plot.expectedOn !== null);
  // Drawn whoever is heard: a story takes the same course with the stand-in that measures its length.
  const isApproved = chance.chance(0.75);
  const approvedByChild = manner === '1.1' && isApproved;
  return ({ caseId, origin, on }: Situation) =>
    new HearChild({ caseId, heardOn: on, manner, statement, approvedByChild }, origin);
}

function write({ kind, source, text }: NoteText, { cast }: SeedContext) {
  return ({ caseId, origin, on }: Situation) =>
    new WriteNote(
      { caseId, kind, happenedOn: on, source: source?.(cast) ?? null, text: text(cast) },
      origin,
    );
}

function correctFirstNote({ cast }: SeedContext) {
  return ({ caseId, file, origin }: Situation) => {
    const [note] = file.notes;
    if (!note || typeof note.text !== 'string') throw new Error('there is no note to correct');
    const text = `${note.text} (Samtalen var tirsdag, ikke torsdag.)`;
    return new CorrectNote(
      { caseId, noteId: note.noteId, text, reasons: correction(cast) },
      origin,
    );
  };
}

function extend({ cast, chance }: SeedContext) {
  const reasons = chance.pick(toExtend)(cast);
  return ({ caseId, file, origin }: Situation) => {
    const { investigationId } = latest(file.investigations);
    return new ExtendInvestigation({ caseId, investigationId, reasons }, origin);
  };
}
