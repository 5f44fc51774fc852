import { createContext } from 'react';

/** Where in the footer the page in view may tell how fresh it is. Null until the footer is there. */
export const FooterSlotContext = createContext<HTMLElement | null>(null);
