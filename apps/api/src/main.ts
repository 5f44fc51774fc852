import 'reflect-metadata';
import { parseConfig } from './config.ts';
import { refuse, refuseError } from './exit.ts';
import { start } from './start.ts';

const STOPS_WITHIN_MS = 20_000;

async function main(): Promise<void> {
  const parsed = parseConfig(process.env);
  if (!parsed.ok) refuse(parsed.problems);
  const starting = start(parsed.config, console.log);
  let stopping = false;
  // A terminal sends Ctrl+C to the whole group, and npm passes it on: the second is the same wish.
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOPS_WITHIN_MS).unref();
    starting.then((running) => running.stop()).then(() => process.exit(0), refuseError);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  await starting;
}

main().catch(refuseError);
