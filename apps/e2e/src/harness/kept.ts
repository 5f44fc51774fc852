import type { App } from './app.ts';

const KEY = Symbol.for('saksgang.e2e.app');

/** Jest loads set-up and teardown apart from each other; they share nothing but the process. */
export function keepShared(app: App): void {
  Reflect.set(globalThis, KEY, app);
}

export function keptShared(): App | undefined {
  return Reflect.get(globalThis, KEY) as App | undefined;
}
