import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '../../shared/session/session.ts';
import { paramsOf, viewOf, type QueueView } from './queue-view.ts';

/** The view, and how to change it. Its address can be kept, sent and opened again. */
export function useQueueView(): {
  readonly view: QueueView;
  readonly change: (change: Partial<QueueView>) => void;
} {
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState<string>();
  const defaultTab = useMay('CASE_WRITE') ? 'MINE' : 'UNIT';
  const view: QueueView = { ...viewOf(params, defaultTab), text };
  const change = (changed: Partial<QueueView>) => {
    const next = { ...view, ...changed };
    setText(next.text);
    const address = paramsOf(next);
    if (address.toString() !== params.toString()) setParams(address, { replace: true });
  };
  return { view, change };
}
