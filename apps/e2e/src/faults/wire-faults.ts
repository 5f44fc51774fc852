import { setTimeout as pause } from 'node:timers/promises';
import { LONG, SHORT, type Fault } from './fault.ts';
import type { Stage } from './stage/stage.ts';
import type { TcpProxy } from './stage/tcp-proxy.ts';

/** What can happen to a wire between the program and what it stands on. */
export type WireFaults = Readonly<Record<'cut' | 'refuse' | 'silence' | 'forget' | 'delay', Fault>>;

export const DATABASE_WIRE = wireFaults('the database', ({ wire }) => wire);
export const SERVER_WIRE = wireFaults('the event server', ({ server }) => server?.wire ?? null);

function wireFaults(end: string, find: (stage: Stage) => TcpProxy | null): WireFaults {
  const wireOf = (stage: Stage) => {
    const wire = find(stage);
    if (wire === null) throw new RangeError(`there is no wire to ${end}`);
    return wire;
  };
  return {
    cut: {
      name: `the connections to ${end} break`,
      strike: async (stage) => wireOf(stage).cut(),
    },
    refuse: {
      name: `${end} can not be reached`,
      async strike(stage, random) {
        wireOf(stage).refuse();
        await pause(random.between(...LONG));
      },
    },
    silence: {
      name: `the wire to ${end} is dead`,
      async strike(stage, random) {
        wireOf(stage).silence();
        await pause(random.between(...LONG));
      },
    },
    forget: {
      name: `connections to ${end} fall silent for good`,
      async strike(stage, random) {
        wireOf(stage).forget();
        await pause(random.between(...SHORT));
      },
    },
    delay: {
      name: `the wire to ${end} is slow`,
      async strike(stage, random) {
        wireOf(stage).delay(random.between(20, 120));
        await pause(random.between(...LONG));
      },
    },
  };
}
