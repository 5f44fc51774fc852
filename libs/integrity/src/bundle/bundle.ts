import type { JsonObject, StreamName } from '@saksgang/event-store';
import { parseInstant, type Instant } from '@saksgang/kernel';
import { z } from 'zod';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const HASH_BYTES = 32;

const moment: z.ZodType<Instant, string> = z.string().transform((text, context) => {
  const parsed = parseInstant(text);
  if (parsed === text) return parsed;
  context.addIssue({ code: 'custom', message: 'not a moment in UTC' });
  return z.NEVER;
});

/** Every field that is hashed, and no other: what is not proved does not travel along. */
const event = z.strictObject({
  eventId: z.string(),
  stream: z.string().transform((name) => name as StreamName),
  revision: z.int().min(0),
  type: z.string(),
  schemaVersion: z.int().min(1),
  data: z.record(z.string(), z.json()).transform((data): JsonObject => data),
  recordedAt: moment,
  occurredAt: moment,
  actor: z.string(),
  onBehalfOf: z.string().exactOptional(),
  tenant: z.string(),
  commandId: z.string(),
  commandFingerprint: z.string(),
  correlationId: z.string(),
  causationId: z.string().exactOptional(),
  traceparent: z.string().exactOptional(),
  prevHash: z.union([z.literal(''), hex(HASH_BYTES)]),
});

const proven = z.strictObject({
  event,
  hash: hex(HASH_BYTES),
  /** Number in the whole store, from zero. */
  leafIndex: z.int().min(0),
  /** RFC 6962 § 2.1.1, the lowest first. */
  proof: z.array(hex(HASH_BYTES)),
});

const bundle = z.strictObject({
  format: z.literal('saksgang-bundle/1'),
  stream: z.string(),
  /** The signed note (c2sp.org/tlog-checkpoint) whose tree the proofs lead to. */
  checkpoint: z.string(),
  /** Keys that the exporter says are the notary's (c2sp.org/signed-note). */
  verifierKeys: z.array(z.string()),
  events: z.array(proven),
});

/** One stream as it lies in the store, personal fields sealed, with everything that proves it. */
export type Bundle = z.output<typeof bundle>;
export type ProvenEvent = Bundle['events'][number];

/** The text is no bundle. Names the field, never the content. */
export class MalformedBundle extends Error {
  override readonly name = 'MalformedBundle';
}

/** @throws MalformedBundle naming the field at fault. */
export function parseBundle(text: string): Bundle {
  const parsed = bundle.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') || 'the file';
  throw new MalformedBundle(`${field} is not as in a saksgang-bundle/1`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedBundle('the file is not JSON');
  }
}
