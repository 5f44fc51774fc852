import { ClockDashedIcon, NotePencilIcon, PadlockLockedFillIcon } from '@navikt/aksel-icons';
import type { CasePageFragment } from '@saksgang/graphql-client';
import { Button } from '@navikt/ds-react';
import { GradingTag, KeyHint } from '@saksgang/ui';
import { useNavigate } from 'react-router';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { useIsChanged } from '../../shared/case/changed-paths.ts';
import { momentPath } from '../../shared/case/event-number.ts';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useCanEdit } from '../../shared/case/use-can-edit.ts';
import { AskErasureLink } from '../../shared/erasure/ask-erasure-link.tsx';
import { useShortcuts } from '../../shared/shortcuts/use-shortcuts.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from '../../shared/words/case.texts.ts';
import { ReviewButton } from '../access/review-button.tsx';
import { CaseMenu } from './case-menu.tsx';
import styles from './case-header.module.css';
import { casePageTexts } from './case.texts.ts';
import { ChildAge } from './child-age.tsx';

interface CaseHeaderProps {
  readonly caseFile: CasePageFragment;
  /** The child's age now, told beside the age then. */
  readonly ageNow: number | null;
}

/** Who the case is about, how it must be handled, and who has it. Never scrolls away. */
export function CaseHeader({ caseFile, ageNow }: CaseHeaderProps) {
  const words = useTexts(caseTexts);
  const { isPast } = useCaseMoment();
  const { child } = caseFile;
  const graded = child.grading !== 'NONE';
  return (
    <header className={styles['header']} data-graded={graded}>
      <title>{`${caseFile.caseNumber} – Saksgang`}</title>
      <div className={styles['line']}>
        <h1>{child.name}</h1>
        <ChildAge child={child} ageNow={isPast ? ageNow : child.age} />
        {child.grading !== 'NONE' && <GradingTag label={words(`grading.${child.grading}`)} />}
        <div className={styles['actions']}>
          {isPast ? <ReadOnlyLabel /> : <HeaderActions caseFile={caseFile} />}
        </div>
      </div>
      <HeaderFacts caseFile={caseFile} />
    </header>
  );
}

/** Stands where the buttons would be. */
function ReadOnlyLabel() {
  const t = useTexts(casePageTexts);
  return (
    <span className={styles['locked']}>
      <PadlockLockedFillIcon aria-hidden />
      {t('readOnly')}
    </span>
  );
}

function HeaderActions({ caseFile }: { readonly caseFile: CasePageFragment }) {
  const t = useTexts(casePageTexts);
  const navigate = useNavigate();
  const canEdit = useCanEdit();
  const { show } = useOpenForm();
  const mayNote = canEdit('writeNote');
  const writeNote = () => {
    show('writeNote');
  };
  useShortcuts([
    { keys: 'n', label: t('shortcutNote'), run: writeNote, hint: true, enabled: mayNote },
  ]);
  return (
    <>
      <Button
        type="button"
        size="small"
        variant="secondary"
        data-color="meta-purple"
        icon={<ClockDashedIcon aria-hidden />}
        onClick={() => void navigate(momentPath(caseFile.id, caseFile.revision))}
      >
        {t('asItWas')}
      </Button>
      {mayNote && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          icon={<NotePencilIcon aria-hidden />}
          onClick={writeNote}
        >
          {t('newNote')} <KeyHint keys="n" />
        </Button>
      )}
      <ReviewButton access={caseFile.access} />
      <AskErasureLink of="person" id={caseFile.child.id} />
      {(canEdit('closeCase') || canEdit('reopenCase')) && <CaseMenu caseFile={caseFile} />}
    </>
  );
}

function HeaderFacts({ caseFile }: { readonly caseFile: CasePageFragment }) {
  const t = useTexts(casePageTexts);
  const values = useTexts(caseValueTexts);
  const { date } = useFormats();
  const responsibleChanged = useIsChanged('responsible');
  const statusChanged = useIsChanged('status');
  const { child, responsible, caseNumber, status, closedOn } = caseFile;
  return (
    <dl className={styles['facts']}>
      {child.birthDate && (
        <div>
          <dt>{t('born')}</dt>
          <dd>{date(child.birthDate)}</dd>
        </div>
      )}
      <div>
        <dt>{t('responsible')}</dt>
        <dd data-changed={responsibleChanged}>{responsible?.name ?? t('nobody')}</dd>
      </div>
      <div>
        <dt>{t('caseNumber')}</dt>
        <dd>{caseNumber}</dd>
      </div>
      <div>
        <dt>{t('status')}</dt>
        <dd data-changed={statusChanged}>
          {status === 'CLOSED' && closedOn
            ? t('closedOn', { date: date(closedOn) })
            : values(`caseStatus.${status}`)}
        </dd>
      </div>
    </dl>
  );
}
