import { InvalidEvent } from '../errors.ts';
import { MAX_DEPTH } from './limits.ts';

const LONE_SURROGATE = /\p{Surrogate}/u;

/** @throws InvalidEvent, naming the path, for what JSON or an engine cannot hold. */
export function checkData(value: unknown, path: string, depth = 0): void {
  if (depth > MAX_DEPTH) throw new InvalidEvent(path, `nested deeper than ${MAX_DEPTH}`);
  switch (typeof value) {
    case 'string':
      return checkText(value, path);
    case 'number':
      if (!Number.isFinite(value)) throw new InvalidEvent(path, 'must be a finite number');
      return;
    case 'boolean':
    case 'undefined':
      return;
    case 'object':
      if (value !== null) checkMembers(value, path, depth);
      return;
    default:
      throw new InvalidEvent(path, 'must be JSON');
  }
}

function checkMembers(value: object, path: string, depth: number): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (item === undefined) throw new InvalidEvent(`${path}[${index}]`, 'must be JSON');
      checkData(item, `${path}[${index}]`, depth + 1);
    }
    return;
  }
  if ('toJSON' in value) throw new InvalidEvent(path, 'must be plain JSON');
  for (const [key, item] of Object.entries(value)) {
    checkText(key, `${path}.*`);
    if (key === '__proto__') throw new InvalidEvent(path, 'must not name __proto__');
    checkData(item, `${path}.${key}`, depth + 1);
  }
}

/** PostgreSQL refuses NUL in text; half a surrogate pair has no UTF-8. */
function checkText(text: string, path: string): void {
  if (text.includes('\0')) throw new InvalidEvent(path, 'must not contain NUL');
  if (LONE_SURROGATE.test(text)) throw new InvalidEvent(path, 'must be valid Unicode');
}
