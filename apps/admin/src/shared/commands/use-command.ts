import { useApolloClient } from '@apollo/client/react';
import { hasCode } from '@saksgang/graphql-client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';
import { useRef, useState } from 'react';
import { hindranceIn } from '../api/hindrance.ts';
import { noteWritten } from '../api/read-your-writes.ts';
import { keptAttempt, passingAttempt, type Attempt } from './attempt.ts';
import { isRefusal, isStored, type Outcome, type Failure } from './command-result.ts';

interface Command<Data, Input> {
  /** Sends the command. While it is on its way, sending again gives the same answer. */
  readonly send: (input: Omit<Input, 'commandId'>) => Promise<Outcome<Data>>;
  readonly sending: boolean;
}

/**
 * Sends one kind of command. The `commandId` is added here and kept until the command is stored.
 * @param attemptKey keeps the id over a reload; for forms, where a draft is kept as well
 */
export function useCommand<Data extends object, Input extends { readonly commandId: string }>(
  document: TypedDocumentNode<Data, { readonly input: Input }>,
  attemptKey?: string,
): Command<Data, Input> {
  const client = useApolloClient();
  const attempt = useRef<Attempt>(undefined);
  const underway = useRef<Promise<Outcome<Data>>>(undefined);
  const [sending, setSending] = useState(false);

  const sendOnce = async (input: Omit<Input, 'commandId'>): Promise<Outcome<Data>> => {
    attempt.current ??= attemptKey ? keptAttempt(attemptKey) : passingAttempt();
    const outcome = await answerTo<Data>(() =>
      client.mutate({
        mutation: asDocument(document),
        variables: { input: { ...input, commandId: attempt.current?.id() } },
        fetchPolicy: 'no-cache',
      }),
    );
    if (endsAttempt(outcome)) attempt.current.end();
    return outcome;
  };

  const send = (input: Omit<Input, 'commandId'>): Promise<Outcome<Data>> => {
    if (underway.current) return underway.current;
    setSending(true);
    underway.current = sendOnce(input).finally(() => {
      underway.current = undefined;
      setSending(false);
    });
    return underway.current;
  };
  return { send, sending };
}

async function answerTo<Data>(
  mutate: () => Promise<{ readonly data?: unknown }>,
): Promise<Outcome<Data>> {
  try {
    const { data } = await mutate();
    return outcomeOf<Data>(onlyField(data));
  } catch (error) {
    return { kind: 'failed', ...failureOf(error) };
  }
}

function outcomeOf<Data>(result: unknown): Outcome<Data> {
  if (isStored<Data>(result)) {
    noteWritten(result.position);
    return { kind: 'stored', stored: result };
  }
  if (isRefusal(result)) return { kind: 'refused', refusal: result };
  return { kind: 'failed', why: 'silence' };
}

/** A command that is stored is done with; an id that was used up is of no more use. */
function endsAttempt<Data>(outcome: Outcome<Data>): boolean {
  if (outcome.kind === 'stored') return true;
  return outcome.kind === 'refused' && outcome.refusal.__typename === 'CommandIdReused';
}

/** A command is one mutation, and its answer has one field. */
function onlyField(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  const fields: readonly unknown[] = Object.values(data);
  return fields[0];
}

function failureOf(error: unknown): Failure {
  if (hasCode(error, 'STEP_UP_REQUIRED')) return { why: 'notConfirmed' };
  if (hasCode(error, 'FORBIDDEN')) return { why: 'forbidden' };
  return hindranceIn(error) ?? { why: 'silence' };
}

/**
 * The document without the type of its variables, which the library cannot follow through a generic
 * input: what is sent is typed by `send`.
 */
function asDocument(document: DocumentNode): DocumentNode {
  return document;
}
