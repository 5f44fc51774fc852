import { Server as GrpcServer, ServerCredentials } from '@grpc/grpc-js';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { serveAppend } from './append-service.ts';
import { serveBatchAppend } from './batch-append-service.ts';
import { openDatabase } from './database.ts';
import { serveDelete, serveTombstone } from './delete-service.ts';
import { createFaultPlan, type Faults } from './faults.ts';
import { supportedMethods } from './feature-service.ts';
import { noJournal, openJournal } from './journal.ts';
import { LIVE_BUFFER } from './live-buffer.ts';
import { featuresService, streamsService } from './protocol.ts';
import { serveReadCall } from './read-service.ts';
import type { Server } from './server.ts';

export interface KurrentStandInOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Where the log outlives the process. Without it, it is kept in memory alone. */
  readonly dataDir?: string;
  /** Events that may wait for a live subscriber before it is dropped as too slow. Default: 200. */
  readonly liveBuffer?: number;
  /** For how many milliseconds calls are refused with "Server Is Not Ready". Default: none. */
  readonly bootMs?: number;
  /** Milliseconds since 1970, for what is written from here on. Default: the machine's clock. */
  readonly now?: () => number;
}

export interface KurrentStandIn {
  /** A connection string for the client. */
  readonly url: string;
  readonly faults: Faults;
  /** Breaks every connection and resolves when the port is free. */
  stop(): Promise<void>;
  /** The same, for a spec that means a crash: a stand-in has nothing to tidy up. */
  kill(): Promise<void>;
}

const MEBIBYTE = 1024 * 1024;

const LIMITS = {
  'grpc.max_receive_message_length': 16 * MEBIBYTE,
  // As a server allows: the 101st call waits for one of them to end.
  'grpc.max_concurrent_streams': 100,
};

/**
 * Starts, on 127.0.0.1 and in this process, what the client takes for an EventStoreDB 23.10. It proves the
 * code that talks to such a server, not the server.
 */
export async function startKurrentStandIn(
  options: KurrentStandInOptions = {},
): Promise<KurrentStandIn> {
  const now = options.now ?? Date.now;
  const readyAt = Date.now() + (options.bootMs ?? 0);
  const faults = createFaultPlan();
  let stopped: Promise<void> | undefined;
  const journal = options.dataDir ? openJournal(options.dataDir) : noJournal;
  const grpc = serve({
    database: openDatabase(journal, now),
    faults,
    now,
    liveBuffer: options.liveBuffer ?? LIVE_BUFFER,
    maxAppendSize: MEBIBYTE,
    isReady: () => !stopped && Date.now() >= readyAt,
  });
  const { port, close } = await listen(grpc, options.port ?? 0);
  const stop = () => (stopped ??= close().finally(journal.close));
  return { url: `kurrentdb://127.0.0.1:${port}?tls=false`, faults, stop, kill: stop };
}

function serve(server: Server): GrpcServer {
  const grpc = new GrpcServer(LIMITS);
  const calls: streamsService.IStreamsServer = {
    append: (call, respond) => void serveAppend(server, call, respond),
    batchAppend: (call) => serveBatchAppend(server, call),
    delete: (call, respond) => serveDelete(server, call, respond),
    read: (call) => void serveReadCall(server, call),
    tombstone: (call, respond) => serveTombstone(server, call, respond),
  };
  const features: featuresService.IServerFeaturesServer = {
    getSupportedMethods: (_call, respond) => respond(null, supportedMethods()),
  };
  grpc.addService(streamsService.StreamsService, calls);
  grpc.addService(featuresService.ServerFeaturesService, features);
  return grpc;
}

/** The connections are taken here, so that they can be broken as those of a killed process are. */
async function listen(grpc: GrpcServer, port: number) {
  const sockets = new Set<Socket>();
  const injector = grpc.createConnectionInjector(ServerCredentials.createInsecure());
  const listener = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    injector.injectConnection(socket);
  });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const close = async () => {
    const closed = new Promise<void>((resolve) => listener.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    injector.destroy();
    grpc.forceShutdown();
    await closed;
  };
  return { port: (listener.address() as AddressInfo).port, close };
}
