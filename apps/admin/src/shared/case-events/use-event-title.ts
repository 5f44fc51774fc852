import { use, useCallback } from 'react';
import { useFormats } from '../texts/format.ts';
import { useTexts } from '../texts/use-texts.ts';
import { EventNamesContext } from './event-names.ts';
import { eventTitle, type TitledEvent } from './event-title.ts';
import { eventTitleTexts } from './event-titles.texts.ts';

/** Tells what an event was, in the language in use and with the names this page knows. */
export function useEventTitle(): (event: TitledEvent) => string {
  const t = useTexts(eventTitleTexts);
  const { date } = useFormats();
  const nameOf = use(EventNamesContext);
  return useCallback((event) => eventTitle(event, { t, date, nameOf }), [t, date, nameOf]);
}
