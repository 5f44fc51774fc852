import type { ProjectionRowFragment } from '@saksgang/graphql-client';
import { useEffect, useRef } from 'react';
import { notify } from '../../shared/notices/notices.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { operationsTexts } from './operations.texts.ts';
import { projectionName } from './projection-name.ts';

/** Tells when a build has gone without its tables having come into use: whoever asked for it should know. */
export function useUnshownBuilds(projections: readonly ProjectionRowFragment[]): void {
  const t = useTexts(operationsTexts);
  const builds = useRef(new Map<string, number>());
  useEffect(() => {
    for (const { name, building, live } of projections) {
      const before = builds.current.get(name);
      if (building) builds.current.set(name, building.generation);
      else builds.current.delete(name);
      const isShown = live !== null && before !== undefined && live.generation >= before;
      if (before === undefined || building || isShown) continue;
      notify('failed', t('notShown', { name: projectionName(name, t) }));
    }
  }, [projections, t]);
}
