import 'reflect-metadata';
import { openSystem, type System } from '../composition/open-system.ts';
import { parseConfig, type Config } from '../config.ts';
import { openDataFolder, type DataFolder } from '../data-folder.ts';
import { refuse, refuseError } from '../exit.ts';
import { createLogger, type Logger } from '../logging.ts';

/** Runs one task over the opened system, beside a running server or without one, and exits with its code. */
export async function runWithSystem(
  task: (system: System, logger: Logger, folder: DataFolder, config: Config) => Promise<number>,
): Promise<void> {
  const parsed = parseConfig(process.env);
  if (!parsed.ok) refuse(parsed.problems);
  try {
    const { config } = parsed;
    const logger = createLogger(config.LOG_LEVEL);
    const folder = await openDataFolder(config.DATA_DIR, config.MASTER_KEY_FILE);
    const system = await openSystem(config, folder, logger);
    try {
      process.exitCode = await task(system, logger, folder, config);
    } finally {
      await system.close();
    }
  } catch (error) {
    refuseError(error);
  }
}
