import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const CHANGES = 'subscription ($after: Long) { caseChanged(after: $after) { caseId position } }';

interface Change {
  readonly caseId: string;
  readonly position: string;
}

/**
 * Follows every case that is somebody's to see, over a socket of their own.
 * @param headers what the request that opens the socket carries
 */
export function follow(url: string, headers: Readonly<Record<string, string>>, after: string) {
  class SignedInSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: SignedInSocket,
    retryAttempts: 0,
  });
  const changes = client.iterate<{ readonly caseChanged: Change }>({
    query: CHANGES,
    variables: { after },
  });
  return {
    /** The cases that are heard of up to and with the event at a position. */
    async until(position: string): Promise<readonly string[]> {
      const heard: string[] = [];
      for (;;) {
        const next = await changes.next();
        const change = next.done === true ? undefined : next.value.data?.caseChanged;
        if (change === undefined) throw new Error(`not heard: ${JSON.stringify(next)}`);
        heard.push(change.caseId);
        if (change.position === position) return heard;
      }
    },
    end: () => client.dispose(),
  };
}
