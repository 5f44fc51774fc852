import { chromium, type Browser, type Page } from 'playwright-core';

export interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** The page that their day begins at. */
  readonly home?: string;
}

/** A Chromium of the machine; `npm test` finds or installs it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  // Chromium refuses to sandbox itself when root runs it, and containers give it little shared memory.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...sandbox, '--disable-dev-shm-usage'] });
}

/** A window of its own in which somebody is signed in, at their work queue. */
export async function signedIn(
  browser: Browser,
  url: string,
  name: string,
  { scheme = 'light', width = 1366, height = 900, home = 'Oppgaver' }: Look = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    viewport: { width, height },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto('/');
  await page.getByRole('list', { name: 'Brukere' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name: home }).waitFor();
  return page;
}
