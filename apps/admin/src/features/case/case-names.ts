import { useQuery } from '@apollo/client/react';
import {
  UsersDocument,
  type CasePageFragment,
  type TimelineEventFragment,
} from '@saksgang/graphql-client';
import { useMemo } from 'react';
import { textIn } from '../../shared/case-events/event-data.ts';
import type { NameOf } from '../../shared/case-events/event-names.ts';

/** What the events of a case point at, by id: people, measures, decisions. */
export function useCaseNames(
  caseFile: CasePageFragment,
  events: readonly TimelineEventFragment[],
): NameOf {
  const { data } = useQuery(UsersDocument, { fetchPolicy: 'cache-first' });
  const users = data?.users;
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { id, name } of users ?? []) names.set(id, name);
    for (const { actor } of events) if (actor) names.set(actor.id, actor.name);
    for (const { id, category } of caseFile.measures) names.set(id, category.label);
    for (const { type, data: event } of events) {
      const id = type === 'DecisionProposed' ? textIn(event, 'decisionId') : undefined;
      const title = textIn(event, 'title');
      if (id && title) names.set(id, title);
    }
    return (id) => (id === undefined ? undefined : names.get(id));
  }, [users, events, caseFile]);
}
