import type { ErasureRowFragment } from '@saksgang/graphql-client';
import type { TextKeyOf } from '../../shared/texts/define-texts.ts';
import type { Translate } from '../../shared/texts/use-texts.ts';
import type { erasureTexts } from './erasure.texts.ts';

/** Whom or what an erasure is about, as long as it can be read; a message by the beginning of its id. */
export function subjectName(
  { kind, id, person }: ErasureRowFragment['subject'],
  t: Translate<TextKeyOf<typeof erasureTexts>>,
): string {
  if (kind === 'MESSAGE') return t('messageOf', { id: id.slice(0, 8) });
  return person?.name ?? t('person');
}
