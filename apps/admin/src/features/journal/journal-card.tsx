import type { CaseNoteFragment } from '@saksgang/graphql-client';
import { Button } from '@navikt/ds-react';
import { Card } from '../../shared/case/card.tsx';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { useIsChanged } from '../../shared/case/changed-paths.ts';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useCanEdit } from '../../shared/case/use-can-edit.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { CorrectNoteForm } from './correct-note-form.tsx';
import { journalTexts } from './journal.texts.ts';
import styles from './journal.module.css';

/** The child's journal: facts and assessments, the newest first (§ 12-4). */
export function JournalCard({ notes }: { readonly notes: readonly CaseNoteFragment[] }) {
  const t = useTexts(journalTexts);
  return (
    <Card title={t('title')} aside={t('count', { count: notes.length })}>
      <ul className={styles['notes']}>
        {notes.map((note, index) => <NoteItem key={note.id} note={note} index={index} />).reverse()}
      </ul>
    </Card>
  );
}

interface NoteItemProps {
  readonly note: CaseNoteFragment;
  readonly index: number;
}

function NoteItem({ note, index }: NoteItemProps) {
  const t = useTexts(journalTexts);
  const values = useTexts(caseValueTexts);
  const { date } = useFormats();
  const canEdit = useCanEdit();
  const changed = useIsChanged(`notes.${String(index)}`);
  const { isOpen, show } = useOpenForm();
  const { id, kind, happenedOn, source, text, corrections } = note;
  const line = [
    t('line', { date: date(happenedOn), kind: values(`noteKind.${kind}`) }),
    source && t('source', { source }),
    corrections > 0 && t('corrected', { count: corrections }),
  ];
  const correcting = isOpen('correctNote', id);
  return (
    <li data-changed={changed}>
      <p className={styles['line']}>{line.filter(Boolean).join(' · ')}</p>
      <p className={styles['text']}>{text}</p>
      {correcting && <CorrectNoteForm note={note} />}
      {canEdit('correctNote') && !correcting && (
        <Button
          type="button"
          size="xsmall"
          variant="tertiary"
          aria-label={t('correctNote', { date: date(happenedOn) })}
          onClick={() => {
            show('correctNote', id);
          }}
        >
          {t('correct')}
        </Button>
      )}
    </li>
  );
}
