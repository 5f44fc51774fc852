import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomFillSync,
  type KeyObject,
} from 'node:crypto';
import type { JsonValue } from '../envelope.ts';
import type { DataKey } from './key-ring.ts';

/** A personal value as it is stored. `box` is base64 of iv (12 bytes), ciphertext and tag (16). */
export interface SealedValue {
  readonly $sealed: { readonly subject: string; readonly box: string };
}

/** What carries the mark; whether it is whole has to be looked at. */
export interface Marked {
  readonly $sealed: unknown;
}

/** Where a value stands. Bound into the seal: it opens nowhere else. */
export interface Place {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** `contents[0].clarification` */
  readonly path: string;
}

const IV = 12;
const TAG = 16;

/** AES-256-GCM with a random iv; the place is the additional authenticated data. */
export function seal(value: JsonValue, subject: string, key: DataKey, place: Place): SealedValue {
  const iv = freshIv();
  const cipher = createCipheriv('aes-256-gcm', prepared(key), iv);
  cipher.setAAD(placeBytes(place));
  const box = Buffer.concat([
    iv,
    cipher.update(JSON.stringify(value), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return { $sealed: { subject, box: box.toString('base64') } };
}

/** @throws Error when the box was altered, moved, or sealed under another key. */
export function open({ $sealed }: SealedValue, key: DataKey, place: Place): JsonValue {
  const box = Buffer.from($sealed.box, 'base64');
  const iv = box.subarray(0, IV);
  const decipher = createDecipheriv('aes-256-gcm', prepared(key), iv, { authTagLength: TAG });
  decipher.setAAD(placeBytes(place));
  decipher.setAuthTag(box.subarray(-TAG));
  const text = decipher.update(box.subarray(IV, -TAG), undefined, 'utf8') + decipher.final('utf8');
  return JSON.parse(text) as JsonValue;
}

const preparedKeys = new WeakMap<DataKey, KeyObject>();

/** Taking the bytes of a key in costs more than using it: a replay opens thousands with the same. */
function prepared(key: DataKey): KeyObject {
  const known = preparedKeys.get(key);
  if (known) return known;
  const fresh = createSecretKey(key);
  preparedKeys.set(key, fresh);
  return fresh;
}

/** Random bytes fetched for many at once: asking for twelve costs as much as asking for thousands. */
const random = Buffer.alloc(IV * 512);
let used = random.length;

/** Used at once and copied into the box; never handed out twice. */
function freshIv(): Buffer {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  used += IV;
  return random.subarray(used - IV, used);
}

function placeBytes({ eventId, type, schemaVersion, path }: Place): Buffer {
  return Buffer.from(JSON.stringify([eventId, type, schemaVersion, path]));
}

/** A damaged one is still found, and fails to open. */
export function isMarked(value: object): value is Marked {
  return '$sealed' in value;
}

export function isWhole(value: Marked): value is SealedValue {
  const { $sealed } = value;
  if (typeof $sealed !== 'object' || $sealed === null) return false;
  if (!('subject' in $sealed && 'box' in $sealed)) return false;
  return typeof $sealed.subject === 'string' && typeof $sealed.box === 'string';
}
