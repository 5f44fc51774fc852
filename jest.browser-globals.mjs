import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

/** What every browser has, and the document that specs render in has not. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

/** A window as wide as on a desk, in a light theme. */
Object.defineProperty(window, 'matchMedia', {
  value: (media) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});

/** Nothing is laid out, so there is nowhere to scroll. */
Element.prototype.scrollIntoView = () => undefined;
