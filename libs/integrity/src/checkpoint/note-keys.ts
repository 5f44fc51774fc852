import {
  createPrivateKey,
  createPublicKey,
  hash as digest,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

/** Checks the signatures of one Ed25519 key on notes (c2sp.org/signed-note). */
export interface NoteVerifier {
  readonly name: string;
  /** Four bytes, hex. With the name it tells which key signed. */
  readonly keyId: string;
  /** `name+hex key id+base64 key`: how the key is handed to whoever wants to check. */
  readonly text: string;
  verify(text: string, signature: Uint8Array): boolean;
}

/** Signs notes with one Ed25519 key. */
export interface NoteSigner {
  readonly verifier: NoteVerifier;
  /** `PRIVATE+KEY+name+hex key id+base64 key`. A secret. */
  readonly secretText: string;
  sign(text: string): Uint8Array;
}

/** A key's text is not what c2sp.org/signed-note says. Never repeats the text: it may be a secret. */
export class MalformedKey extends Error {
  override readonly name = 'MalformedKey';
}

const ED25519 = 0x01;
const KEY_BYTES = 32;
/** What stands before the 32 bytes in the DER of an Ed25519 key (RFC 8410). */
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/;
const PRIVATE = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/;

/** A new key under a name without spaces and plus signs. */
export function generateSigner(name: string): NoteSigner {
  return signerOf(name, randomBytes(KEY_BYTES));
}

/** @throws MalformedKey when the text is no signer's key. */
export function parseSigner(text: string): NoteSigner {
  const { name, keyId, key } = parse(PRIVATE, text);
  const signer = signerOf(name, key);
  if (signer.verifier.keyId !== keyId) throw new MalformedKey('the key id is not of this key');
  return signer;
}

/** @throws MalformedKey when the text is no verifier's key. */
export function parseVerifier(text: string): NoteVerifier {
  const { name, keyId, key } = parse(PUBLIC, text);
  const verifier = verifierOf(name, key);
  if (verifier.keyId !== keyId) throw new MalformedKey('the key id is not of this key');
  return verifier;
}

function parse(pattern: RegExp, text: string) {
  const [, name = '', keyId = '', base64 = ''] = pattern.exec(text) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== KEY_BYTES + 1 || bytes[0] !== ED25519) {
    throw new MalformedKey('not an Ed25519 key as c2sp.org/signed-note writes it');
  }
  return { name, keyId, key: bytes.subarray(1) };
}

function signerOf(name: string, seed: Uint8Array): NoteSigner {
  const der = Buffer.concat([PRIVATE_DER, seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const verifier = verifierOf(name, rawPublicKey(createPublicKey(key)));
  return {
    verifier,
    secretText: `PRIVATE+KEY+${name}+${verifier.keyId}+${encode(seed)}`,
    sign: (text) => sign(null, Buffer.from(text), key),
  };
}

function verifierOf(name: string, raw: Uint8Array): NoteVerifier {
  const der = Buffer.concat([PUBLIC_DER, raw]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const keyId = keyIdOf(name, raw);
  return {
    name,
    keyId,
    text: `${name}+${keyId}+${encode(raw)}`,
    verify: (text, signature) => verify(null, Buffer.from(text), key, signature),
  };
}

/** `SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key)[:4]` (c2sp.org/signed-note). */
function keyIdOf(name: string, raw: Uint8Array): string {
  const hashed = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ED25519), raw]);
  return digest('sha256', hashed, 'hex').slice(0, 8);
}

function rawPublicKey(key: KeyObject): Uint8Array {
  return key.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
}

function encode(key: Uint8Array): string {
  return Buffer.concat([Buffer.of(ED25519), key]).toString('base64');
}
