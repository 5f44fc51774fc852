import type { NoteVerifier } from '../checkpoint/note-keys.ts';
import { isIncluded, type TreeHead } from '../merkle/check.ts';
import { leafOf } from '../notary/book.ts';
import { checkHash, checkLink, type ChainHead, type CheckedEvent } from '../verify/check-event.ts';
import { nameOf, notInTree, type Finding, type VerifyReport } from '../verify/finding.ts';
import { openTrusted } from '../verify/signed-roots.ts';
import type { Bundle, ProvenEvent } from './bundle.ts';

/**
 * Checks a bundle by itself: each hash, the chain from its first event on, each proof, the signature.
 * That nothing came later in the stream is more than a bundle can show.
 * @param keys whose signatures count: the bundle's own, or better, keys had from elsewhere
 */
export function verifyBundle(bundle: Bundle, keys: readonly NoteVerifier[]): VerifyReport {
  const signed = openTrusted(bundle.checkpoint, 'the bundle’s checkpoint', null, keys);
  if ('sentence' in signed) return { events: 0, checkpoints: 0, unsigned: 0, finding: signed };
  let before: ChainHead | null = null;
  let events = 0;
  for (const proven of bundle.events) {
    const event = { ...proven.event, hash: proven.hash, position: null };
    const finding = check(event, before, bundle, proven, signed);
    if (finding) return { events, checkpoints: 1, unsigned: 0, finding };
    before = event;
    events += 1;
  }
  return { events, checkpoints: 1, unsigned: 0, finding: null };
}

function check(
  event: CheckedEvent,
  before: ChainHead | null,
  { stream }: Bundle,
  { leafIndex, proof }: ProvenEvent,
  signed: TreeHead,
): Finding | null {
  if (event.stream !== stream) return foreign(event);
  const broken = checkHash(event) ?? checkLink(event, before);
  if (broken) return broken;
  const hashes = proof.map((hash) => Buffer.from(hash, 'hex'));
  return isIncluded(leafOf(event), leafIndex, signed, hashes) ? null : notInTree(event);
}

function foreign(event: CheckedEvent): Finding {
  const { stream, revision, position } = event;
  const sentence = `${nameOf(event)} was inserted: it is of another stream`;
  return { stream, revision, position, kind: 'inserted', sentence };
}
