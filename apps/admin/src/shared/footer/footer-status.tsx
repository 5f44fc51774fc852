import { use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { FooterSlotContext } from './footer-slot.ts';

/** Puts what the page tells about its own freshness at the right end of the footer. */
export function FooterStatus({ children }: { readonly children: ReactNode }) {
  const slot = use(FooterSlotContext);
  return slot && createPortal(children, slot);
}
