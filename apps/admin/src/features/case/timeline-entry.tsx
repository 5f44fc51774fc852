import type { TimelineEventFragment } from '@saksgang/graphql-client';
import { Link } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import { Link as RouterLink } from 'react-router';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { eventNumber, momentPath } from '../../shared/case/event-number.ts';
import { useCopyLink } from '../../shared/case/use-copy-link.ts';
import { eventMark } from '../../shared/case-events/event-mark.ts';
import { useEventTitle } from '../../shared/case-events/use-event-title.ts';
import { dayOf, useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './case-timeline.module.css';
import { casePageTexts } from './case.texts.ts';

interface TimelineEntryProps {
  readonly event: TimelineEventFragment;
  /** True for the event the page is shown at. */
  readonly isHere: boolean;
}

/** One event: what, when it was recorded, when it was true where that is another day, and who. */
export function TimelineEntry({ event, isHere }: TimelineEntryProps) {
  const t = useTexts(casePageTexts);
  const { time } = useFormats();
  const titleOf = useEventTitle();
  const when = useOtherDay(event);
  const entry = useStayInView(isHere);
  return (
    <li
      ref={entry}
      className={styles['entry']}
      data-mark={eventMark(event)}
      data-here={isHere}
      aria-current={isHere ? 'step' : undefined}
    >
      {isHere && <p className={styles['here']}>{t('here')}</p>}
      <p className={styles['title']}>{titleOf(event)}</p>
      <p className={styles['meta']}>
        <span>{time(event.recordedAt)}</span>
        {when && <span>{when}</span>}
        {event.actor && <span>{event.actor.name}</span>}
        <span>{t('eventNumber', { number: eventNumber(event.revision) })}</span>
      </p>
      <EntryLinks event={event} isHere={isHere} />
    </li>
  );
}

function EntryLinks({ event, isHere }: TimelineEntryProps) {
  const t = useTexts(casePageTexts);
  const { caseId } = useCaseMoment();
  const copyLink = useCopyLink();
  const path = momentPath(caseId, event.revision);
  const described = t('eventNumber', { number: eventNumber(event.revision) });
  return (
    <p className={styles['links']}>
      {!isHere && (
        <Link as={RouterLink} to={path} aria-label={`${t('showHere')}, ${described}`}>
          {t('showHere')}
        </Link>
      )}
      <button
        type="button"
        aria-label={`${t('copyLink')}, ${described}`}
        onClick={() => void copyLink(`${window.location.origin}${path}`, t('linkCopied'))}
      >
        {t('copyLink')}
      </button>
    </p>
  );
}

/** When it was true, where that is another day than it was recorded. */
function useOtherDay({ recordedAt, occurredAt }: TimelineEventFragment): string | undefined {
  const t = useTexts(casePageTexts);
  const { shortDate } = useFormats();
  const happened = dayOf(new Date(occurredAt));
  if (happened === dayOf(new Date(recordedAt))) return undefined;
  return t('happened', { when: shortDate(happened) });
}

/** Keeps the event shown in the middle of a timeline that scrolls for itself; the page stays where it is. */
function useStayInView(isHere: boolean) {
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const timeline = entry.current?.closest('aside');
    if (!isHere || !entry.current || !timeline) return;
    timeline.scrollTop = entry.current.offsetTop - timeline.clientHeight / 2;
  }, [isHere]);
  return entry;
}
