import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { refuse } from '../exit.ts';

/** What the command line names. */
export interface Given<Name extends string> {
  text(name: Name): string | null;
  /** A file that an option names. */
  file(name: Name): string | null;
  /** Whether `--name` was given. */
  flag(name: string): boolean;
  /** The files that are named by themselves. */
  readonly files: readonly string[];
}

/**
 * Reads `--name value` for each name, `--flag` for each flag, and files. Ends the program, saying how it is used,
 * for anything else.
 */
export function given<Name extends string>(
  names: readonly Name[],
  usage: string,
  flags: readonly string[] = [],
): Given<Name> {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const name of names) options[name] = { type: 'string' };
  for (const flag of flags) options[flag] = { type: 'boolean' };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const found = new Map<string, unknown>(Object.entries(values));
    const text = (name: Name) => {
      const value = found.get(name);
      return typeof value === 'string' ? value : null;
    };
    const file = (name: Name) => {
      const path = text(name);
      return path === null ? null : placeOf(path);
    };
    return { text, file, flag: (name) => found.has(name), files: positionals.map(placeOf) };
  } catch {
    return refuse([usage]);
  }
}

/** npm runs scripts in the workspace's folder; files are named from where the command was given. */
function placeOf(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
