import { BackupRefused, DamagedBackup } from '@saksgang/backup';
import { SchemaIsNewer, UnfitRoles } from '@saksgang/migrations';
import { errorCode } from '../error-code.ts';

/**
 * Why a backup, or a restore, did not go on: one line for whoever asked for it.
 * @throws the error itself when it is none that they can mend
 */
export function whyNot(error: unknown): string {
  if (error instanceof DamagedBackup) return `The backup is damaged: ${error.message}.`;
  if (error instanceof BackupRefused) return `Nothing was done: ${error.message}.`;
  if (error instanceof SchemaIsNewer) return `Nothing was done: ${error.message}.`;
  if (error instanceof UnfitRoles) return `Nothing was done: ${error.message}.`;
  const code = errorCode(error);
  if (code?.startsWith('E') !== true) throw error;
  return `The folder can't be used (${code}).`;
}
