/** What came of proving anew who one is: the small window tells it, to every tab. */
export type Confirmation = 'confirmed' | 'somebodyElse' | 'notConfirmed';

const CHANNEL = 'saksgang.confirmation';
const CONFIRMED = '/bekreftet';

/** Lets a step go on, or gives it up. */
type Settle = (isConfirmed: boolean) => void;

let waiting: readonly Settle[] = [];
const listeners = new Set<() => void>();

/**
 * Asks whoever is here to prove anew that it is them. Steps that ask at the same time wait for one answer.
 * @returns false when they would not
 */
export function askToConfirm(): Promise<boolean> {
  return new Promise((resolve) => replace([...waiting, resolve]));
}

/** True while somebody is asked. */
export function isAsking(): boolean {
  return waiting.length > 0;
}

/** Answers everything that waits. */
export function settleConfirmation(isConfirmed: boolean): void {
  const settled = waiting;
  replace([]);
  for (const settle of settled) settle(isConfirmed);
}

export function subscribeToConfirmation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Goes to the issuer: in a small window, or where none opens, in this one, with drafts kept in the tab. The window
 * tells by a channel what came of it, since the issuer’s site may have cut it off from the one that opened it.
 */
export function openIssuer(): void {
  if (window.open(addressFor(CONFIRMED), 'saksgang-bekreft', 'popup,width=560,height=680')) return;
  window.location.assign(addressFor(window.location.pathname + window.location.search));
}

function addressFor(goTo: string): string {
  return `/auth/sign-in/anew?til=${encodeURIComponent(goTo)}`;
}

export function tellConfirmation(confirmation: Confirmation): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(confirmation);
  channel.close();
}

/** @returns stops listening */
export function onConfirmation(tell: (confirmation: Confirmation) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isConfirmation(data)) tell(data);
  };
  return () => channel.close();
}

function isConfirmation(data: unknown): data is Confirmation {
  return data === 'confirmed' || data === 'somebodyElse' || data === 'notConfirmed';
}

function replace(next: readonly Settle[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}
