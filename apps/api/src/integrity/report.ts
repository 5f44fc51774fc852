import type { VerifyReport } from '@saksgang/integrity';

const number = new Intl.NumberFormat('en');

/** What a verification found, in sentences for people; the last one is the verdict. */
export function sentencesOf({
  events,
  checkpoints,
  unsigned,
  finding,
}: VerifyReport): readonly string[] {
  const looked = `${count(events, 'event')} checked against ${count(checkpoints, 'checkpoint')}.`;
  if (finding !== null) return [looked, `NOT AS SIGNED (${finding.kind}): ${finding.sentence}.`];
  const newest =
    unsigned === 0
      ? []
      : [`${count(unsigned, 'event')} newer than the newest checkpoint: in order, not signed yet.`];
  return [looked, ...newest, 'Everything is as it was signed.'];
}

/** How far a long run is. */
export function progressOf(done: number, all: bigint): string {
  const share = all === 0n ? 100 : Math.min(100, Math.floor((done * 100) / Number(all)));
  return `  ${share} % (${number.format(done)} events)`;
}

function count(amount: number, what: string): string {
  return `${number.format(amount)} ${what}${amount === 1 ? '' : 's'}`;
}
