import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { listAt, textAt, type Answer } from './answer.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands: «rule: element», nothing when all is well. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const result: Answer = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return listAt(result, 'violations').flatMap((violation) =>
    listAt(violation, 'nodes').map(
      (node) => `${textAt(violation, 'id')}: ${listAt(node, 'target').join(' ')}`,
    ),
  );
}
