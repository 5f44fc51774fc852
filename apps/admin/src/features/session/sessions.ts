import { askDoor } from '../../shared/session/sign-in.ts';

/** Somewhere somebody is signed in. */
export interface Session {
  /** Finds it in the list. */
  readonly id: string;
  /** Whose it is. */
  readonly name: string;
  /** What the issuer is called. */
  readonly signedInBy: string;
  /** Null where the issuer has not said when. */
  readonly signedInAt: string | null;
  readonly usedAt: string;
  readonly endsAt: string;
  /** The one in this browser. */
  readonly isThis: boolean;
}

export interface Sessions {
  readonly own: readonly Session[];
  /** Those of everybody, for whoever runs the system; null for all others. */
  readonly everybodys: readonly Session[] | null;
}

/** Throws when the service does not answer. */
export async function fetchSessions(): Promise<Sessions> {
  return sessionsIn(await askDoor('/auth/sessions', 'GET'));
}

/** Ends one of the list, or all of one's own but this. @returns what is left. Throws when it was not done */
export async function endSessions(
  which: { readonly id: string } | { readonly others: true },
): Promise<Sessions> {
  return sessionsIn(await askDoor('/auth/sessions/end', 'POST', which));
}

function sessionsIn(answer: unknown): Sessions {
  const list = (key: string): readonly Session[] | null => {
    const value: unknown = Reflect.get(Object(answer), key);
    return Array.isArray(value) ? value.filter(isSession) : null;
  };
  return { own: list('own') ?? [], everybodys: list('everybodys') };
}

function isSession(value: unknown): value is Session {
  const texts = ['id', 'name', 'signedInBy', 'usedAt', 'endsAt'];
  return texts.every((key) => typeof Reflect.get(Object(value), key) === 'string');
}
