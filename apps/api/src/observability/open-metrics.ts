import { createServer } from 'node:http';
import type { System } from '../composition/open-system.ts';
import type { Config } from '../config.ts';
import { errorCode } from '../error-code.ts';
import type { Logger } from '../logging.ts';
import { StartupError } from '../startup-error.ts';
import { addGauges } from './gauges.ts';
import type { Vitals } from './vitals.ts';

export interface MetricsServer {
  /** The page's address; null where there is none. */
  readonly url: string | null;
  close(): Promise<void>;
}

/**
 * `GET /metrics` for Prometheus, on a port of its own: figures name nobody, but how busy an office is concerns
 * only whoever runs it, and they must be had when the API itself is too busy to let anybody in.
 * @throws StartupError when the port is taken or the address is not ours
 */
export async function openMetrics(
  system: System,
  vitals: () => Promise<Vitals>,
  { METRICS_PORT: port, METRICS_HOST: host }: Config,
  logger: Logger,
): Promise<MetricsServer> {
  if (port === undefined) return { url: null, close: async () => undefined };
  addGauges(system, vitals);
  const { registry } = system.telemetry.metrics;
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (page) => response.writeHead(200, { 'content-type': registry.contentType }).end(page),
      (error: unknown) => {
        logger.error({ err: error }, 'metrics could not be gathered');
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((error: unknown) => {
    throw new StartupError(
      `METRICS_PORT ${port} cannot be opened on ${host} (${errorCode(error) ?? 'unknown'})`,
    );
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host}:${bound}/metrics`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
