/** JSON from outside: looked into by path, never trusted to have a shape. */
export type Answer = unknown;

/** What stands at `case.decisions.0.id`. @throws Error naming the path when there is nothing */
export function valueAt(answer: Answer, path: string): unknown {
  const value = path.split('.').reduce<unknown>(step, answer);
  if (value === undefined) throw new Error(`nothing at ${path} in ${JSON.stringify(answer)}`);
  return value;
}

export function textAt(answer: Answer, path: string): string {
  const value = valueAt(answer, path);
  if (typeof value !== 'string') throw new Error(`no text at ${path}`);
  return value;
}

export function numberAt(answer: Answer, path: string): number {
  const value = valueAt(answer, path);
  if (typeof value !== 'number') throw new Error(`no number at ${path}`);
  return value;
}

export function listAt(answer: Answer, path: string): readonly unknown[] {
  const value = valueAt(answer, path);
  if (!Array.isArray(value)) throw new Error(`no list at ${path}`);
  return value;
}

function step(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
