import { WrongMasterKey, type MasterKey } from '@saksgang/event-store';
import type { RotatableKeys } from './rotatable-keys.ts';
import { NotOfThisKey, TransitService, type TransitSettings } from './transit-service.ts';

/**
 * A master key that never leaves its key service: the transit engine of HashiCorp Vault or OpenBao wraps and
 * opens, and keeps the versions. Each version is a master key of its own here.
 * @throws KeyServiceUnavailable
 */
export async function openTransitKeys(settings: TransitSettings): Promise<RotatableKeys> {
  const service = new TransitService(settings);
  let current = transitKey(service, await service.latestVersion());
  const reload = async () => {
    current = transitKey(service, await service.latestVersion());
  };
  return {
    get current() {
      return current;
    },
    find: (id) => {
      const version = versionIn(id, service.key);
      return version === null ? null : transitKey(service, version);
    },
    reload,
    isChanging: () => Promise.resolve(false),
    async change() {
      await service.rotate();
      await reload();
    },
    // The service keeps its versions: whoever runs it sets the least one that may decrypt.
    dropOld: () => Promise.resolve(),
  };
}

function transitKey(service: TransitService, version: number): MasterKey {
  const id = `${idOf(service.key)}${version}`;
  return {
    id,
    async wrap(subject, key) {
      return Buffer.from(await service.encrypt(key, subject, version));
    },
    async unwrap(subject, wrapped) {
      try {
        return await service.decrypt(Buffer.from(wrapped).toString(), subject);
      } catch (error) {
        if (!(error instanceof NotOfThisKey)) throw error;
        throw new WrongMasterKey(`master key ${id} does not open a data key`);
      }
    },
  };
}

function idOf(key: string): string {
  return `transit:${key}:v`;
}

function versionIn(id: string, key: string): number | null {
  const version = id.startsWith(idOf(key)) ? id.slice(idOf(key).length) : '';
  return /^\d+$/.test(version) ? Number(version) : null;
}
