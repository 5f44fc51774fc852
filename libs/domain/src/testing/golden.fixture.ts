import {
  instant,
  type EventDefinition,
  type Happening,
  type VersionedData,
} from '@saksgang/kernel';

/** One event as it was once stored, in the clear. Never edited: a new version gets a file of its own. */
export interface Golden extends VersionedData {
  readonly type: string;
}

/** Reads a golden file. @throws Error when its name does not say its type and version. */
export function readGolden(path: string, text: string): Golden {
  const golden = JSON.parse(text) as Golden;
  const name = `${golden.type}.v${golden.version}.json`;
  if (!path.endsWith(name)) throw new Error(`${path} should be called ${name}`);
  return golden;
}

/** The event as the domain reads it today: lifted to the definition's version. */
export function lift<Event>({ type, ...stored }: Golden, definition: EventDefinition) {
  const missing = (definition.upcasters ?? []).slice(stored.version - 1);
  const { data } = missing.reduce<VersionedData>((at, upcast) => upcast(at), stored);
  const event = { type, data, by: 'somebody', at: instant('2026-10-05T12:00:00Z') };
  return event as unknown as Happening<Event>;
}

/** All values at a path such as `reporter.name` or `goals[].text`; empty where the path leads nowhere. */
export function valuesAt(data: unknown, path: string): readonly unknown[] {
  return path
    .split('.')
    .reduce<readonly unknown[]>(
      (values, key) => values.flatMap((value) => step(value, key)),
      [data],
    )
    .filter((value) => value !== undefined && value !== null);
}

function step(value: unknown, key: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const found = fields[key.replace('[]', '')];
  return key.endsWith('[]') && Array.isArray(found) ? Array.from<unknown>(found) : [found];
}
