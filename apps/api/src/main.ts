import 'reflect-metadata';
import { parseConfig } from './config.ts';
import { refuse, refuseError } from './exit.ts';
import { start, type Running } from './start.ts';

const STOPS_WITHIN_MS = 20_000;
const NOT_STOPPED = 'what was under way did not end in 20 seconds: ended in the midst of it';

async function main(): Promise<void> {
  const parsed = parseConfig(process.env);
  if (!parsed.ok) refuse(parsed.problems);
  let running: Running | null = null;
  let stopping = false;
  // A terminal sends Ctrl+C to the whole group, and npm passes it on: the second is the same wish.
  const stop = () => {
    if (stopping) return;
    stopping = true;
    // Nobody is served yet, and what is stored is stored: the next start goes on from there.
    if (running === null) process.exit(0);
    setTimeout(() => refuse([NOT_STOPPED]), STOPS_WITHIN_MS).unref();
    running.stop().then(() => process.exit(0), refuseError);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  running = await start(parsed.config, console.log);
}

main().catch(refuseError);
