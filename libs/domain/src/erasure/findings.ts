import type { LocalDate } from '@saksgang/kernel';
import { retentionRule } from '@saksgang/law';
import type { Finding, Holding } from './erasure.events.ts';

/** What the rules of a day say of everything that is held. */
export function findingsOn(holdings: readonly Holding[], date: LocalDate): readonly Finding[] {
  return holdings.map(({ heldAs, stream, events }) => {
    const { verdict, version } = retentionRule(heldAs, date);
    return { heldAs, stream, events, verdict, ruleVersion: version };
  });
}

/** The paragraphs that keep something whoever asks (arkl §§ 5, 13; bvl § 12-4). */
export function preservedBy(findings: readonly Finding[]): readonly string[] {
  return paragraphsOf(findings, 'Preserved');
}

/** The paragraphs by which only Nasjonalarkivet may let something go (arkl § 13). */
export function permissionNeededBy(findings: readonly Finding[]): readonly string[] {
  return paragraphsOf(findings, 'NeedsPermission');
}

function paragraphsOf(
  findings: readonly Finding[],
  kind: 'Preserved' | 'NeedsPermission',
): readonly string[] {
  const paragraphs = findings.flatMap(({ verdict }) =>
    verdict.kind === kind ? [verdict.paragraph] : [],
  );
  return [...new Set(paragraphs)];
}
