import type { TextKeyOf } from '../../shared/texts/define-texts.ts';
import type { Translate } from '../../shared/texts/use-texts.ts';
import type { operationsTexts } from './operations.texts.ts';

export type TranslateOperations = Translate<TextKeyOf<typeof operationsTexts>>;

const NAMES = ['queue', 'person', 'message', 'erasure', 'emergency', 'look'] as const;
const CONCEPTS = ['case', 'person', 'message', 'erasure'] as const;

/** What people call a read model; its own name where nobody has given it another. */
export function projectionName(name: string, t: TranslateOperations): string {
  const known = NAMES.find((one) => one === name);
  return known ? t(`name.${known}`) : name;
}

/** `Sak 0192a5f3`: enough of the id to tell it by. */
export function streamLabel(concept: string, id: string, t: TranslateOperations): string {
  const known = CONCEPTS.find((one) => one === concept);
  return `${known ? t(`concept.${known}`) : concept} ${id.slice(0, 8)}`;
}

/** The kind of error in plain words. */
export function reasonText(reason: string, t: TranslateOperations): string {
  if (reason === 'UnreadableEvent:tampered') return t('reason.tampered');
  if (reason === 'UnreadableEvent:malformed') return t('reason.malformed');
  return t(reason.startsWith('UnreadableEvent:') ? 'reason.newer' : 'reason.other');
}
