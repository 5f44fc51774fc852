import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The app knows the schema only, where an event's type is a text: nothing but this holds the two together. */
describe('The timeline of the admin app', () => {
  const union = read('libs/domain/src/case/case-file.ts').split('export type CaseEvent =')[1] ?? '';
  const slices = [...(union.split(';')[0] ?? '').matchAll(/\| (\w+)Event/g)];
  const inTheDomain = slices.flatMap(([, slice = '']) => {
    const name = slice.toLowerCase();
    const events = read(`libs/domain/src/${name}/${name}.events.ts`);
    return [...events.matchAll(/= Fact<\s*'(\w+)'/g)].map(([, type = '']) => type);
  });
  const list = read('apps/admin/src/shared/case-events/event-types.ts').split('as const')[0] ?? '';
  const inTheApp = [...list.matchAll(/'(\w+)',/g)].map(([, type = '']) => type);

  it('has a title for each event a case may hold, in the order of the slices', () => {
    expect(inTheApp).toEqual(inTheDomain);
  });
});
