import { useQuery } from '@apollo/client/react';
import { CaseNowDocument, type CasePageFragment } from '@saksgang/graphql-client';
import { Loading } from '@saksgang/ui';
import { useNavigate } from 'react-router';
import { CaseMomentContext } from '../../shared/case/case-moment.ts';
import { momentPath } from '../../shared/case/event-number.ts';
import { useToday } from '../../shared/case/use-today.ts';
import { useShortcuts } from '../../shared/shortcuts/use-shortcuts.ts';
import { sharedTexts } from '../../shared/texts/shared.texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { CaseLayout } from './case-layout.tsx';
import { casePageTexts } from './case.texts.ts';
import { namesNoCase } from './names-no-case.ts';
import { NoCase, UnreadableCase } from './no-case.tsx';
import { unreadableEvent } from './unreadable-event.ts';
import { useCaseEvents } from './use-case-events.ts';
import { useFollowCase } from './use-follow-case.ts';

/** The case as it is, following along when others write in it. */
export function CaseNow({ caseId }: { readonly caseId: string }) {
  const t = useTexts(sharedTexts);
  const { data, error, refetch } = useQuery(CaseNowDocument, { variables: { id: caseId } });
  useFollowCase(caseId);
  const retry = () => void refetch();
  if (namesNoCase(error)) return <NoCase caseId={caseId} onOpened={retry} />;
  const unreadable = unreadableEvent(error);
  if (unreadable !== null) return <UnreadableCase revision={unreadable} />;
  if (error && !data) return <LoadFailed error={error} headingLevel={1} onRetry={retry} />;
  if (!data) return <Loading label={t('loading')} rows={12} />;
  if (!data.case) return <NoCase caseId={caseId} onOpened={retry} />;
  return <OpenedCase caseFile={data.case} />;
}

function OpenedCase({ caseFile }: { readonly caseFile: CasePageFragment }) {
  const t = useTexts(casePageTexts);
  const { events, total, ageNow, unreadable } = useCaseEvents(caseFile.id);
  const today = useToday();
  const navigate = useNavigate();
  const { id: caseId, revision } = caseFile;
  useShortcuts([
    {
      keys: '[',
      label: t('shortcutStepBack'),
      hint: true,
      run: () => void navigate(momentPath(caseId, Math.max(0, revision - 1))),
    },
  ]);
  if (unreadable !== null) return <UnreadableCase revision={unreadable} />;
  return (
    <CaseMomentContext
      value={{ caseId, revision, isPast: false, isClosed: caseFile.status === 'CLOSED', today }}
    >
      <CaseLayout caseFile={caseFile} events={events} total={total} ageNow={ageNow} />
    </CaseMomentContext>
  );
}
