import { backUp, type Manifest } from '@saksgang/backup';
import type { System } from '../composition/open-system.ts';
import type { Config } from '../config.ts';
import { engineOf } from './engine-of.ts';
import { tellRows } from './tell-rows.ts';
import { whyNot } from './why-not.ts';

const KURRENT =
  'The events themselves lie in KurrentDB: this is PostgreSQL’s part. Copy KurrentDB’s first, as its own documentation says.';

/** A folder for each part; null leaves it out. */
export interface BackupTargets {
  readonly events: string | null;
  readonly keys: string | null;
}

/**
 * Saves the store beside a running server or without one.
 * @returns the exit code
 */
export async function backUpSystem(
  { database, integrity, clock }: Pick<System, 'database' | 'integrity' | 'clock'>,
  config: Pick<Config, 'KURRENTDB_URL'>,
  { events, keys }: BackupTargets,
  print: (line: string) => void,
): Promise<number> {
  const engine = engineOf(config);
  const folders = { ...(events !== null && { events }), ...(keys !== null && { keys }) };
  try {
    const saved = await backUp(
      {
        pool: database.patient,
        engine,
        checkpoints: integrity.archive,
        takenAt: clock(),
        onRows: tellRows(print),
      },
      folders,
    );
    for (const manifest of saved) print(sentenceOf(manifest, folders[manifest.part] ?? ''));
  } catch (error) {
    print(whyNot(error));
    return 1;
  }
  if (engine === 'kurrentdb') print(KURRENT);
  return 0;
}

function sentenceOf({ part, tables, position, checkpoints }: Manifest, folder: string): string {
  const rows = tables.reduce((all, table) => all + table.rows, 0);
  if (part === 'keys')
    return `The keys (${rows}) are in ${folder}. Keep them apart from the events.`;
  const signed = checkpoints?.count ?? 0;
  return `Everything up to event ${position} (${rows} rows, ${signed} checkpoints) is in ${folder}.`;
}
