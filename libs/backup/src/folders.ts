import { relative, resolve } from 'node:path';
import { BackupRefused } from './errors.ts';

/**
 * @throws BackupRefused when one folder is, or lies in, another: what is kept together is lost, copied and
 * thrown away together.
 */
export function refuseNested(folders: readonly string[]): void {
  const paths = folders.map((folder) => resolve(folder));
  const isNested = paths.some((outer, at) =>
    paths.some((inner, other) => other !== at && !relative(outer, inner).startsWith('..')),
  );
  if (isNested) throw new BackupRefused('the keys need a folder apart from the events');
}
