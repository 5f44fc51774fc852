import { hash as digest } from 'node:crypto';

/** SHA-256, 32 bytes. */
export type Hash = Uint8Array;

const LEAF = Buffer.of(0x00);
const NODE = Buffer.of(0x01);

/** RFC 6962 § 2.1: a leaf and a node never hash alike, so that no proof can pass one off as the other. */
export function leafHash(data: Uint8Array): Hash {
  return digest('sha256', Buffer.concat([LEAF, data]), 'buffer');
}

/** RFC 6962 § 2.1. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return digest('sha256', Buffer.concat([NODE, left, right]), 'buffer');
}

/** The root of a tree without leaves (RFC 6962 § 2.1). */
export const EMPTY_ROOT: Hash = digest('sha256', '', 'buffer');

export function isSameHash(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0;
}
