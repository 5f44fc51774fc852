import type { CasePageFragment, TimelineEventFragment } from '@saksgang/graphql-client';
import { useMemo, type ReactNode } from 'react';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { eventMark } from '../../shared/case-events/event-mark.ts';
import { eventNumber } from '../../shared/case/event-number.ts';
import { EventNamesContext } from '../../shared/case-events/event-names.ts';
import { FooterStatus } from '../../shared/footer/footer-status.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ChildsWords } from '../participation/childs-words.tsx';
import { CaseHeader } from './case-header.tsx';
import { useCaseNames } from './case-names.ts';
import { CaseTimeline } from './case-timeline.tsx';
import { CaseWork } from './case-work.tsx';
import styles from './case-layout.module.css';
import { casePageTexts } from './case.texts.ts';
import { NextStrip } from './next-strip.tsx';
import { PhaseColumn } from './phase-column.tsx';
import { usePhase } from './use-phase.ts';

interface CaseLayoutProps {
  readonly caseFile: CasePageFragment;
  readonly events: readonly TimelineEventFragment[];
  readonly total: number;
  readonly ageNow: number | null;
  /** The band and controls of the past. */
  readonly above?: ReactNode;
  /** What the event shown changed. */
  readonly step?: ReactNode;
}

/** The page of one case, the same now and then: phases, work, timeline. */
export function CaseLayout({ caseFile, events, total, ageNow, above, step }: CaseLayoutProps) {
  const t = useTexts(casePageTexts);
  const { isPast, revision } = useCaseMoment();
  const steppedTo = isPast ? events.find((event) => event.revision === revision) : undefined;
  const [phase, choosePhase] = usePhase(caseFile, steppedTo);
  const nameOf = useCaseNames(caseFile, events);
  const laterTalks = useMemo(
    () => events.filter((event) => event.revision > revision && eventMark(event) === 'talk').length,
    [events, revision],
  );
  return (
    <EventNamesContext value={nameOf}>
      <div
        className={styles['page']}
        data-moment={isPast ? 'past' : 'now'}
        {...(isPast && { 'data-color': 'meta-purple' })}
      >
        <div className={styles['top']}>
          {above}
          <CaseHeader caseFile={caseFile} ageNow={ageNow} />
        </div>
        <div className={styles['columns']}>
          <PhaseColumn caseFile={caseFile} shown={phase} onShow={choosePhase} />
          <div className={styles['work']} role="group" aria-label={t('work')} tabIndex={0}>
            {step}
            <NextStrip caseFile={caseFile} />
            <ChildsWords
              childName={caseFile.child.name}
              statements={caseFile.childStatements}
              laterTalks={laterTalks}
            />
            <CaseWork caseFile={caseFile} phase={phase} />
          </div>
          <CaseTimeline events={events} total={total} />
        </div>
      </div>
      <FooterStatus>{t('freshness', { number: eventNumber(caseFile.revision) })}</FooterStatus>
    </EventNamesContext>
  );
}
