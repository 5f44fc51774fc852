import type { CasePageFragment } from '@saksgang/graphql-client';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { AccessCard } from '../access/access-card.tsx';
import { AccessForms } from '../access/access-forms.tsx';
import { JournalCard } from '../journal/journal-card.tsx';
import { WriteNoteForm } from '../journal/write-note-form.tsx';
import { LifecycleForms } from '../lifecycle/lifecycle-forms.tsx';
import { PhaseWork } from './phase-work.tsx';
import type { PhaseKey } from './phases.ts';

interface CaseWorkProps {
  readonly caseFile: CasePageFragment;
  readonly phase: PhaseKey;
}

/** The work of the phase shown, and what belongs to every phase: the journal and the rare steps. */
export function CaseWork({ caseFile, phase }: CaseWorkProps) {
  const { isOpen } = useOpenForm();
  const { status, notes, responsible, access } = caseFile;
  return (
    <>
      <LifecycleForms status={status} responsibleId={responsible?.id} />
      <AccessForms access={access} />
      {isOpen('writeNote') && <WriteNoteForm />}
      <PhaseWork caseFile={caseFile} phase={phase} />
      {notes.length > 0 && <JournalCard notes={notes} />}
      <AccessCard access={access} />
    </>
  );
}
