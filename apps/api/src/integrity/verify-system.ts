import { isStreamName, streamName, type StreamName } from '@saksgang/event-store';
import { verifyStore, verifyStream, type VerifyReport } from '@saksgang/integrity';
import type { System } from '../composition/open-system.ts';
import { progressOf, sentencesOf } from './report.ts';
import { trustedKeys } from './trusted-keys.ts';

export interface WhatToVerify {
  /** One case only, by its id; null is the whole store. */
  readonly caseId: string | null;
  /** File with the keys that count; null takes the published ones. */
  readonly keys: string | null;
}

/** Events between two lines of progress. */
const TELL_EVERY = 10_000;

/**
 * Verifies the store, or one case of it, and says what it found.
 * @returns the exit code: 0 only when everything is as it was signed
 */
export async function verifySystem(
  system: System,
  { caseId, keys: file }: WhatToVerify,
  print: (line: string) => void,
): Promise<number> {
  const { store, integrity } = system;
  const keys = await trustedKeys(file, await integrity.archive.keys());
  const sources = { store, ...integrity, keys };
  if (caseId === null) {
    const head = await store.head();
    const onProgress = (done: number) => {
      if (done % TELL_EVERY === 0) print(progressOf(done, head));
    };
    return conclude(await verifyStore({ ...sources, onProgress }), print);
  }
  const stream = caseStream(caseId);
  const report = stream && (await verifyStream(stream, sources));
  if (report !== null) return conclude(report, print);
  print('There is no case of that id.');
  return 1;
}

/** Says what was found. @returns the exit code */
export function conclude(report: VerifyReport, print: (line: string) => void): number {
  for (const sentence of sentencesOf(report)) print(sentence);
  return report.finding === null ? 0 : 1;
}

/** Null when the id can't be a case's. */
export function caseStream(caseId: string): StreamName | null {
  return isStreamName(`case-${caseId}`) ? streamName('case', caseId) : null;
}
