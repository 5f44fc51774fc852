interface Server {
  stop(): Promise<void>;
}

/** Jest loads setup and teardown as separate modules: the process is what they share. */
declare global {
  var saksgangTestPostgres: Server | undefined;
}

export function keepServer(server: Server): void {
  globalThis.saksgangTestPostgres = server;
}

export function keptServer(): Server | undefined {
  return globalThis.saksgangTestPostgres;
}
