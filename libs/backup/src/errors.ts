/** The backup, or the restore, can't go on; the message is one sentence for whoever asked for it. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

/** A file of the backup is not as it was written. Names the file. */
export class DamagedBackup extends Error {
  override readonly name = 'DamagedBackup';
  constructor(file: string, what: string, options?: ErrorOptions) {
    super(`${file} ${what}`, options);
  }
}
