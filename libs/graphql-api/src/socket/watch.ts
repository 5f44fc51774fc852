import { isDeepStrictEqual } from 'node:util';
import type { Requester } from '@saksgang/application';
import { CloseCode } from 'graphql-ws';
import type { Authenticator } from '../authenticator.ts';
import { headersOf, type Socket } from './headers.ts';

/** How long somebody who only listens stays connected after their session has ended. */
const JUDGED_EVERY_MS = 10_000;

/** Holds each live connection to the one who opened it, for as long as it is open (ASVS 5.0 V7.4, V8.3). */
export interface Watch {
  /** @returns false when nobody is signed in */
  begin(socket: Socket): Promise<boolean>;
  /** Judges anew who is there. @returns false when it is not the one who opened it, and closes it then */
  holds(socket: Socket): Promise<boolean>;
  end(socket: Socket): void;
  /** @returns the id of the one who opened it */
  openedBy(socket: Socket): string | null;
}

interface Opened {
  readonly by: Requester;
  readonly timer: NodeJS.Timeout;
}

export function createWatch(authenticator: Authenticator): Watch {
  const open = new WeakMap<Socket, Opened>();
  const holds = async (socket: Socket) => {
    const opened = open.get(socket);
    // Where nobody can be asked nobody is let in: the browser comes back by itself.
    const now = await authenticator.listenerOf(headersOf(socket)).catch(() => null);
    const isSame =
      opened !== undefined && now !== null && isDeepStrictEqual(now.user, opened.by.user);
    if (!isSame) close(socket);
    return isSame;
  };
  return {
    holds,
    async begin(socket) {
      const by = await authenticator.listenerOf(headersOf(socket));
      if (by === null) return false;
      const timer = setInterval(() => void holds(socket), JUDGED_EVERY_MS).unref();
      open.set(socket, { by, timer });
      return true;
    },
    openedBy: (socket) => open.get(socket)?.by.user.id ?? null,
    end: (socket) => clearInterval(open.get(socket)?.timer),
  };
}

function close({ extra }: Socket): void {
  const socket = typeof extra === 'object' && extra !== null && 'socket' in extra && extra.socket;
  if (isClosable(socket)) socket.close(CloseCode.Forbidden, 'Forbidden');
}

/** The `WebSocket` of whichever `ws` the server is made with. */
function isClosable(socket: unknown): socket is { close(code: number, reason: string): void } {
  return typeof socket === 'object' && socket !== null && 'close' in socket;
}
