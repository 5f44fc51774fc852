import type { MessageStatus } from '@saksgang/graphql-client';

/** The lists of the inbox, what needs somebody first, with the word for each in the address. */
export const lists: readonly { readonly status: MessageStatus; readonly word: string }[] = [
  { status: 'REFUSED', word: 'ikke-forstatt' },
  { status: 'RECEIVED', word: 'venter' },
  { status: 'IMPORTED', word: 'lest-inn' },
];

export type MessageCounts = Readonly<Record<MessageStatus, number>>;

/** The list an address asks for; without a word for one, the first that has something in it. */
export function listIn(params: URLSearchParams, counts: MessageCounts): MessageStatus {
  const asked = lists.find(({ word }) => word === params.get('vis'));
  const first = lists.find(({ status }) => counts[status] > 0);
  return (asked ?? first)?.status ?? 'IMPORTED';
}
