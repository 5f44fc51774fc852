import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config.ts';
import { errorCode } from '../error-code.ts';
import { StartupError } from '../startup-error.ts';

/**
 * Opens the port.
 * @returns the address people reach us by, and the one we reach ourselves by, without a slash at their ends
 * @throws StartupError when the port is taken or the address is not ours
 */
export async function listen(
  app: NestFastifyApplication,
  config: Config,
): Promise<{ readonly url: string; readonly local: string }> {
  const { PORT: port, HOST: host, PUBLIC_URL: publicUrl } = config;
  try {
    // Not by Nest's own `listen`, which logs the refusal once more.
    await app.init();
    const address = await app.getHttpAdapter().getInstance().listen({ port, host });
    const local = localAddress(address);
    return { url: publicUrl?.replace(/\/$/, '') ?? local, local };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EADDRINUSE') {
      throw new StartupError(`PORT ${port} is taken on ${host}. Set PORT to a free one.`);
    }
    if (code !== null)
      throw new StartupError(`HOST ${host} and PORT ${port} cannot be opened (${code})`);
    throw error;
  }
}

/** Listening everywhere is no address to go to. */
function localAddress(url: string): string {
  return url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}
