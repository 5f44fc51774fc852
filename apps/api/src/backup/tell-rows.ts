import type { OnRows } from '@saksgang/backup';

const TELL_EVERY_MS = 1_000;
const number = new Intl.NumberFormat('en');

/** Says about every second how far a long run is. */
export function tellRows(print: (line: string) => void): OnRows {
  let told = performance.now();
  return (table, rows) => {
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) return;
    told = now;
    print(`  ${table}: ${number.format(rows)} rows`);
  };
}
