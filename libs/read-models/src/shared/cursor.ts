/** What `decodeCursor` throws: the text was not given out by this system. Never echoes it. */
export class MalformedCursor extends Error {
  constructor() {
    super('after must be a cursor from an earlier page');
  }
}

/** The sort key of a row, made opaque. No personal data: a cursor may end up in an address. */
export function encodeCursor(key: readonly [string, string]): string {
  return Buffer.from(key.join(' ')).toString('base64url');
}

/** @throws MalformedCursor when the text does not hold two parts of the given shapes. */
export function decodeCursor(cursor: string, shapes: readonly [RegExp, RegExp]): [string, string] {
  const [first = '', second = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (rest.length > 0 || !shapes[0].test(first) || !shapes[1].test(second))
    throw new MalformedCursor();
  return [first, second];
}

export const INSTANT_SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
export const UUID_SHAPE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
