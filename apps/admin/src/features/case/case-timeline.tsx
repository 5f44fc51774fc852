import type { TimelineEventFragment } from '@saksgang/graphql-client';
import { Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { useShortcuts } from '../../shared/shortcuts/use-shortcuts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './case-timeline.module.css';
import { casePageTexts } from './case.texts.ts';
import { filtered, timelineFilters, type TimelineFilter } from './timeline-days.ts';
import { TimelineList } from './timeline-list.tsx';

interface CaseTimelineProps {
  readonly events: readonly TimelineEventFragment[];
  readonly total: number;
}

/** Everything that happened, in plain words. What came after the moment shown is there, but pale. */
export function CaseTimeline({ events, total }: CaseTimelineProps) {
  const t = useTexts(casePageTexts);
  const { revision, isPast } = useCaseMoment();
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const heading = useRef<HTMLHeadingElement>(null);
  useShortcuts([
    { keys: 't', label: t('shortcutTimeline'), run: () => heading.current?.focus(), hint: true },
  ]);
  const shown = filtered(events, filter);
  const later = isPast ? shown.filter((event) => event.revision > revision) : [];
  const known = isPast ? shown.filter((event) => event.revision <= revision) : shown;
  const choose = (value: string) => {
    const chosen = timelineFilters.find((known) => known === value);
    if (chosen) setFilter(chosen);
  };
  return (
    <aside className={styles['timeline']} aria-label={t('timeline')}>
      <div className={styles['head']}>
        <h2 ref={heading} tabIndex={-1}>
          {t('timeline')}
        </h2>
        <Select
          size="small"
          label={t('filter')}
          hideLabel
          value={filter}
          onChange={(event) => {
            choose(event.target.value);
          }}
        >
          {timelineFilters.map((value) => (
            <option key={value} value={value}>
              {t(`filter.${value}`)}
            </option>
          ))}
        </Select>
        <span className={styles['count']}>{t('events', { count: total })}</span>
      </div>
      {later.length > 0 && (
        <details className={styles['later']} open>
          <summary>{t('laterEvents', { count: later.length })}</summary>
          <TimelineList events={later} later />
        </details>
      )}
      {shown.length === 0 && total > 0 && <p className={styles['none']}>{t('noEvents')}</p>}
      <TimelineList events={known} />
    </aside>
  );
}
