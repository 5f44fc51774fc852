import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { RefusalFragment } from '@saksgang/graphql-client';
import { useState } from 'react';
import { isRefusal } from '../../shared/commands/command-result.ts';
import { notify } from '../../shared/notices/notices.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { operationsTexts } from './operations.texts.ts';

interface Operation<Input> {
  readonly run: (input: Input) => Promise<void>;
  readonly running: boolean;
}

/** One step on a read model. Tells what came of it, and then asks how everything does. */
export function useOperation<Input>(
  document: TypedDocumentNode<object, { readonly input: Input }>,
  done: string,
): Operation<Input> {
  const t = useTexts(operationsTexts);
  const client = useApolloClient();
  const [running, setRunning] = useState(false);
  const run = async (input: Input) => {
    setRunning(true);
    try {
      const { data } = await client.mutate({
        mutation: document,
        variables: { input },
        fetchPolicy: 'no-cache',
      });
      const refusal = refusalIn(data);
      if (refusal) notify('failed', refusal.message);
      else notify('done', done);
    } catch {
      notify('failed', t('notDone'));
    } finally {
      setRunning(false);
    }
    await client.refetchQueries({ include: ['Operations'] });
  };
  return { run, running };
}

/** A mutation's answer has one field. */
function refusalIn(data: object | null | undefined): RefusalFragment | null {
  const results: readonly unknown[] = Object.values(data ?? {});
  const [result] = results;
  return isRefusal(result) ? result : null;
}
