import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A wire that can be cut: what listens here passes everything on to another port. */
export interface TcpProxy {
  readonly port: number;
  /** Where new connections go from now on. */
  pointTo(port: number): void;
  /** Breaks every connection (RST); new ones pass. */
  cut(): void;
  /** Breaks every connection and takes no new ones until `mend`. */
  refuse(): void;
  /** Nothing passes any more, and nobody is told: a dead wire. New connections are as silent, until `mend`. */
  silence(): void;
  /** The present connections fall silent for good, as when a firewall forgets them; new ones pass. */
  forget(): void;
  /** Every byte comes so many milliseconds later, until `mend`. */
  delay(milliseconds: number): void;
  /** Breaks what is silent; everything passes again. */
  mend(): void;
  close(): Promise<void>;
}

interface Wire {
  readonly ends: readonly [Socket, Socket];
  isSilent: boolean;
}

type Mode = 'passing' | 'refusing' | 'silent';

/** @param host this machine when left out */
export async function startTcpProxy(target: number, host = '127.0.0.1'): Promise<TcpProxy> {
  const wires = new Set<Wire>();
  const state = { target, mode: 'passing' as Mode, delayMs: 0 };
  const server = createServer((near) => {
    if (state.mode === 'refusing') {
      near.resetAndDestroy();
      return;
    }
    const far = connect(state.target, host);
    const wire: Wire = { ends: [near, far], isSilent: state.mode === 'silent' };
    wires.add(wire);
    join(wire, state, () => wires.delete(wire));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const breakAll = (which: (wire: Wire) => boolean) => {
    for (const wire of wires) if (which(wire)) reset(wire);
  };
  const fallSilent = () => {
    for (const wire of wires) wire.isSilent = true;
  };
  return {
    port: (server.address() as AddressInfo).port,
    pointTo: (port) => void (state.target = port),
    cut: () => breakAll(() => true),
    refuse() {
      state.mode = 'refusing';
      breakAll(() => true);
    },
    silence() {
      state.mode = 'silent';
      fallSilent();
    },
    forget: fallSilent,
    delay: (milliseconds) => void (state.delayMs = milliseconds),
    mend() {
      const wasSilent = state.mode === 'silent';
      state.mode = 'passing';
      state.delayMs = 0;
      if (wasSilent) breakAll(({ isSilent }) => isSilent);
    },
    async close() {
      breakAll(() => true);
      server.close();
      await once(server, 'close');
    },
  };
}

/** Copies both ways, in order; what ends on one side does so on the other, unless the wire is silent. */
function join(wire: Wire, state: { readonly delayMs: number }, gone: () => void): void {
  const [near, far] = wire.ends;
  copy(near, far, wire, state);
  copy(far, near, wire, state);
  const ended = () => {
    if (near.closed && far.closed) gone();
  };
  near.on('close', ended);
  far.on('close', ended);
}

function copy(from: Socket, to: Socket, wire: Wire, state: { readonly delayMs: number }): void {
  let line = Promise.resolve();
  const next = (step: () => void) => {
    line = line.then(async () => {
      if (state.delayMs > 0) await pause(state.delayMs);
      if (!wire.isSilent) step();
    });
  };
  from.setNoDelay(true);
  from.on('data', (chunk) =>
    next(() => {
      if (to.writable) to.write(chunk);
    }),
  );
  from.on('error', () => from.destroy());
  from.on('close', () => next(() => void to.end()));
}

function reset({ ends }: Wire): void {
  for (const end of ends) end.resetAndDestroy();
}
