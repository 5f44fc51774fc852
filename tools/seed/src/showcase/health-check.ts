import { CorrectNote, WriteNote } from '@saksgang/application';
import type { CaseFile, Note } from '@saksgang/domain';
import type { LocalDate } from '@saksgang/kernel';
import { addDays, addMonths } from '@saksgang/law';
import type { Situation } from '../story/story.ts';

const HEALTH_NURSE = 'Helsesykepleier';

function healthCheck(date: LocalDate): string {
  return `Helseundersøkelse av Alma ${dayAndMonth(date)} viste normal vekt og høyde, men neglebiting og vondt i magen. Anbefaler samtaler.`;
}

export function noteHealthCheck({ caseId, origin, on }: Situation) {
  const happenedOn = addDays(on, -10);
  const text = healthCheck(happenedOn);
  return new WriteNote({ caseId, kind: 'Fact', happenedOn, source: HEALTH_NURSE, text }, origin);
}

/** The date told on the telephone was a month wrong; the letter with the right one lay unopened. */
export function correctHealthCheck({ caseId, file, origin }: Situation) {
  const { noteId, happenedOn } = healthNote(file);
  const right = addMonths(happenedOn, -1);
  const text = healthCheck(right);
  const reasons = `Brevet fra helsesykepleier, dokument 9, sier ${dayAndMonth(right)}. Datoen var hørt feil på telefon.`;
  return new CorrectNote({ caseId, noteId, text, reasons }, origin);
}

/** The date of the health check as the case knew it at first, and as the letter has it. */
export function healthCheckDates(file: CaseFile) {
  const { happenedOn } = healthNote(file);
  return { heard: dayAndMonth(happenedOn), right: dayAndMonth(addMonths(happenedOn, -1)) };
}

function healthNote(file: CaseFile): Note {
  const note = file.notes.find(({ source }) => source === HEALTH_NURSE);
  if (!note) throw new Error('the note of the health check is missing');
  return note;
}

/** «3. mars» */
function dayAndMonth(date: LocalDate): string {
  const [, month, day] = date.split('-').map(Number);
  return `${day}. ${MONTHS[(month ?? 1) - 1]}`;
}

const MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];
