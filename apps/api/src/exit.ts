import { StartupError } from './startup-error.ts';

/** Ends the program with the lines that say why. */
export function refuse(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** One line for what whoever started us can mend; everything for what only a developer can. */
export function refuseError(error: unknown): never {
  if (error instanceof StartupError) refuse([error.message]);
  console.error(error);
  process.exit(1);
}
