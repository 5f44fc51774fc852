import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * A Chromium for the browser journeys: `CHROMIUM_PATH`, else one that is installed, else Debian's package
 * where it may be installed (root on Debian or Ubuntu).
 * @returns {Promise<string | null>} its path; null when there is none, after saying what to do
 */
export async function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '')
    return isExecutable(named)
      ? named
      : say(`CHROMIUM_PATH names ${named}, which is not a program.`);
  const found = findChromium();
  if (found !== null) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return say(
      'The browser journeys need Chromium. Install it (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH.',
    );
  }
  console.log('Installing Chromium from Debian (about 150 MB) …');
  const options = { quiet: 'installing Chromium', env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const updated = await run('apt-get', ['update'], options);
  const installed =
    updated === 0
      ? await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
      : 1;
  return installed === 0
    ? findChromium()
    : say('Chromium could not be installed: see above. Install it by hand or set CHROMIUM_PATH.');
}

function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), MAC];
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function say(line) {
  console.error(line);
  return null;
}
