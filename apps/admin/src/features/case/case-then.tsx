import { Loading } from '@saksgang/ui';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { CaseMomentContext } from '../../shared/case/case-moment.ts';
import { ChangedPathsContext } from '../../shared/case/changed-paths.ts';
import { daysBetween } from '../../shared/case/days.ts';
import { casePath, momentPath } from '../../shared/case/event-number.ts';
import { useToday } from '../../shared/case/use-today.ts';
import { dayOf } from '../../shared/texts/format.ts';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { codeLabelsOf } from '../replay/code-labels.ts';
import { ReplayBand } from '../replay/replay-band.tsx';
import { ReplayControls } from '../replay/replay-controls.tsx';
import { sectionsOf } from '../replay/section-at.ts';
import { StepCard } from '../replay/step-card.tsx';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { CaseLayout } from './case-layout.tsx';
import { namesNoCase } from './names-no-case.ts';
import { NoCase, NoMoment, UnreadableCase } from './no-case.tsx';
import { unreadableEvent } from './unreadable-event.ts';
import { useCaseAt } from './use-case-at.ts';
import { useCaseEvents } from './use-case-events.ts';
import { useFollowCase } from './use-follow-case.ts';

interface CaseThenProps {
  readonly caseId: string;
  readonly revision: number;
}

/** The case as it was known when an event had just been recorded. Nothing can be written here. */
export function CaseThen({ caseId, revision }: CaseThenProps) {
  const t = useTexts(sharedTexts);
  const { events, total, ageNow, unreadable } = useCaseEvents(caseId);
  const { caseFile, ready, error, refetch } = useCaseAt(caseId, revision, total - 1);
  const today = useToday();
  const navigate = useNavigate();
  const move = useCallback(
    (target: number) => void navigate(momentPath(caseId, target), { replace: true }),
    [navigate, caseId],
  );
  useFollowCase(caseId);
  const leave = useCallback(() => void navigate(casePath(caseId)), [navigate, caseId]);

  if (total > 0 && revision >= total) return <NoMoment caseId={caseId} />;
  if (namesNoCase(error)) return <NoCase caseId={caseId} onOpened={() => void refetch()} />;
  const hindrance = unreadable ?? unreadableEvent(error);
  if (hindrance !== null) return <UnreadableCase revision={hindrance} />;
  if (error && !caseFile)
    return <LoadFailed error={error} headingLevel={1} onRetry={() => void refetch()} />;
  if (caseFile === null) return <NoCase caseId={caseId} onOpened={() => void refetch()} />;
  if (!caseFile || total === 0) return <Loading label={t('loading')} rows={12} />;
  const { event } = caseFile;
  const then = dayOf(new Date(caseFile.recordedAt));
  return (
    <CaseMomentContext
      value={{
        caseId,
        revision,
        isPast: true,
        isClosed: caseFile.status === 'CLOSED',
        today: then,
      }}
    >
      <ChangedPathsContext value={event?.changes.map(({ path }) => path) ?? []}>
        <CaseLayout
          caseFile={caseFile}
          events={events}
          total={total}
          ageNow={ageNow}
          above={
            <>
              <ReplayBand
                revision={revision}
                total={total}
                recordedAt={caseFile.recordedAt}
                daysAgo={daysBetween(then, today)}
                onLeave={leave}
              />
              <ReplayControls
                moments={events}
                revision={revision}
                ready={ready}
                onMove={move}
                onLeave={leave}
              />
            </>
          }
          step={
            event && (
              <StepCard
                event={event}
                codeLabelOf={codeLabelsOf(caseFile)}
                sectionAt={sectionsOf(caseFile)}
              />
            )
          }
        />
      </ChangedPathsContext>
    </CaseMomentContext>
  );
}
