import { useParams } from 'react-router';
import { revisionFrom } from '../../shared/case/event-number.ts';
import { CaseNow } from './case-now.tsx';
import { CaseThen } from './case-then.tsx';
import { NoMoment } from './no-case.tsx';

/** A case now, or as it was when the event in the address had just been recorded. */
export function CaseRoute() {
  const { caseId = '', revision: addressed } = useParams();
  if (addressed === undefined) return <CaseNow key={caseId} caseId={caseId} />;
  const revision = revisionFrom(addressed);
  if (revision === null) return <NoMoment caseId={caseId} />;
  return <CaseThen key={caseId} caseId={caseId} revision={revision} />;
}
