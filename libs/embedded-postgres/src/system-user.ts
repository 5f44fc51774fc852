import { spawnSync } from 'node:child_process';
import { chown, readFile, stat } from 'node:fs/promises';
import { platform } from 'node:os';

/** Whom PostgreSQL runs as where we ourselves are root, which it refuses to be. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** A program and its arguments, ready for `spawn`. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly user: SystemUser | null;
}

/**
 * Null unless we are root. The owner of an existing cluster stays its owner; a new one gets the
 * account `postgres`, or `nobody` where there is none, so that no account has to be created.
 */
export async function chooseUser(cluster: string): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = await readFile('/etc/passwd', 'utf8');
  return account('postgres', accounts) ?? account('nobody', accounts);
}

function account(name: string, accounts: string): SystemUser | null {
  const fields = accounts
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':');
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null;
}

export async function giveTo(user: SystemUser | null, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}

/**
 * Where Linux has `setpriv`, the program is told to shut down when this process dies, even by
 * SIGKILL; and run from root, it may still read through folders that are closed to its account
 * (a clone in /root), which the kernel otherwise refuses.
 */
export function launchAs(
  user: SystemUser | null,
  command: string,
  args: readonly string[],
): Launch {
  if (!hasSetpriv()) return { command, args, user };
  const identity = user
    ? [
        `--reuid=${user.uid}`,
        `--regid=${user.gid}`,
        '--clear-groups',
        '--inh-caps=+dac_read_search',
        '--ambient-caps=+dac_read_search',
      ]
    : [];
  return {
    command: 'setpriv',
    args: [...identity, '--pdeathsig', 'INT', '--', command, ...args],
    user: null,
  };
}

/** Asked with the very capability we need: a container may have taken it away. */
function hasSetpriv(): boolean {
  if (platform() !== 'linux') return false;
  const asRoot = process.getuid?.() === 0;
  const capabilities = asRoot
    ? ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search']
    : [];
  const probe = spawnSync('setpriv', [...capabilities, '--pdeathsig', 'INT', '--', 'true']);
  return probe.status === 0;
}
