import { useTexts } from '../texts/use-texts.ts';
import { shortcutTexts } from './shortcut.texts.ts';

/** Keys as they are printed on a keyboard in the language in use: `Space` is «mellomrom». */
export function useKeyNames(): (keys: string) => string {
  const t = useTexts(shortcutTexts);
  return (keys) => keys.replace('Space', t('space')).replace('Escape', 'Esc');
}
