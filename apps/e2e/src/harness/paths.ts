import { fileURLToPath } from 'node:url';

/** A file of the workspace, by its path from the root. */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
}
