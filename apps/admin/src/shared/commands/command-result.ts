import type { RefusalFragment } from '@saksgang/graphql-client';
import type { Hindrance } from '../api/hindrance.ts';

/** What every mutation answers when it stored something. */
interface StoredResult {
  readonly revision: number;
  readonly position: string;
}

/** The part of a mutation's answer that says it was stored. */
export type StoredOf<Data> = Extract<Data[keyof Data], StoredResult>;

/**
 * Why nothing is known to be stored: no right to it, no new proof of who one is, too much asked, a page that is
 * too old, or no answer.
 */
export type Failure = { readonly why: 'forbidden' | 'notConfirmed' | 'silence' } | Hindrance;

/** What came of sending a command. */
export type Outcome<Data> =
  | { readonly kind: 'stored'; readonly stored: StoredOf<Data> }
  /** The rules said no; nothing was stored. */
  | { readonly kind: 'refused'; readonly refusal: RefusalFragment }
  /** It is not known whether it was stored. The same command may be sent again: it is stored once. */
  | ({ readonly kind: 'failed' } & Failure);

/** True when a mutation's answer says that it was stored. */
export function isStored<Data>(result: unknown): result is StoredOf<Data> {
  return typeof result === 'object' && result !== null && 'position' in result;
}

/** True when a mutation's answer is a refusal. */
export function isRefusal(result: unknown): result is RefusalFragment {
  return (
    typeof result === 'object' && result !== null && 'message' in result && !('position' in result)
  );
}
