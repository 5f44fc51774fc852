import { REDACTED, type AnyFact, type EventDefinition } from '@saksgang/kernel';

/** The event as it reads when the key to its personal fields is gone. @param isErased which of the fields */
export function redact<Event extends AnyFact>(
  event: Event,
  { personal }: EventDefinition,
  isErased: (path: string) => boolean = () => true,
): Event {
  const paths = Object.keys(personal).filter(isErased);
  const data = paths.reduce<unknown>((at, path) => redactAt(at, path.split('.')), event.data);
  return { ...event, data };
}

function redactAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (value === undefined || value === null) return value;
  if (name === undefined) return REDACTED;
  if (typeof value !== 'object') return value;
  const key = name.replace('[]', '');
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const field = fields[key];
  if (field === undefined) return value;
  const inside =
    Array.isArray(field) && name.endsWith('[]')
      ? Array.from<unknown>(field).map((item) => redactAt(item, rest))
      : redactAt(field, rest);
  return { ...fields, [key]: inside };
}
