export { backUp, type BackUpOptions, type Folders } from './back-up.ts';
export type { Checkpoints } from './checkpoints.ts';
export type { OnRows } from './copy-table.ts';
export { BackupRefused, DamagedBackup } from './errors.ts';
export type { Manifest } from './manifest.ts';
export { restore, type BackupFolders, type Restored, type RestoreOptions } from './restore.ts';
export { allTables, whyLeftOut, type Engine, type Table } from './tables.ts';
