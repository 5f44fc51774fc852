import {
  ReviewEmergencyAccess,
  SeeEmergencyNotice,
  TakeEmergencyAccess,
} from '@saksgang/application';
import type { EmergencyPurpose } from '@saksgang/domain';
import type { Plot } from './plot.ts';
import { latest, type Story } from './story.ts';

/** A case that somebody of another unit opens in haste: by how many days are left of its investigation. */
interface Haste {
  readonly daysLeft: number;
  /** Days after the concern was received. */
  readonly takenOn: number;
  readonly purpose: EmergencyPurpose;
  readonly reasons: string;
  /** What the leader found; null where it waits. */
  readonly comment: string | null;
}

const HASTES: readonly Haste[] = [
  {
    daysLeft: 12,
    takenOn: 70,
    purpose: 'EnquiryFromAuthority',
    reasons:
      'Legevakta ringte klokka elleve om kvelden og trengte å vite hvem som har omsorgen, og om barnet er kjent her.',
    comment:
      'Det var grunn til å se saken. Legevakta fikk svar med en gang, og ingen andre kunne gi det.',
  },
  {
    daysLeft: 26,
    takenOn: 69,
    purpose: 'OnCallDuty',
    reasons:
      'Jeg hadde bakvakt. En nabo meldte om bråk, og jeg måtte vite om det var en avtale med familien.',
    comment: null,
  },
];

/** Somebody of another unit opens the case, and the leader of its own reads why and says what they find. */
export function tellEmergency(story: Story, { stage, due, grading }: Plot): void {
  const haste = HASTES.find(({ daysLeft }) => daysLeft === due?.inDays);
  if (!haste || stage !== 'Planned' || due?.rule !== 'D03' || grading !== 'None') return;
  const { takenOn, purpose, reasons, comment } = haste;
  story
    .until(takenOn)
    .then(
      0,
      ({ caseId, origin }) => new TakeEmergencyAccess({ caseId, purpose, reasons }, origin),
      'outsider',
    );
  if (comment === null) return;
  story
    .then(
      1,
      ({ caseId, file, origin }) => {
        const { emergencyId } = latest(file.access.emergencies);
        return new SeeEmergencyNotice({ caseId, emergencyId }, origin);
      },
      'leader',
    )
    .then(
      0,
      ({ caseId, file, origin }) => {
        const { emergencyId } = latest(file.access.emergencies);
        return new ReviewEmergencyAccess(
          { caseId, emergencyId, isJustified: true, comment },
          origin,
        );
      },
      'leader',
    );
}
