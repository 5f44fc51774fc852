import { useSearchParams } from 'react-router';
import { useMay } from '../../shared/session/session.ts';
import { paramsOf, viewOf, type QueueView } from './queue-view.ts';

/** The view in the address, and how to change it: an address can be kept, sent and opened again. */
export function useQueueView(): {
  readonly view: QueueView;
  readonly change: (change: Partial<QueueView>) => void;
} {
  const [params, setParams] = useSearchParams();
  const defaultTab = useMay('CASE_WRITE') ? 'MINE' : 'UNIT';
  const view = viewOf(params, defaultTab);
  return {
    view,
    change: (change) => setParams(paramsOf({ ...view, ...change }), { replace: true }),
  };
}
