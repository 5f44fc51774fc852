// `npm run audit`: what we are made of, and whether we can answer for it. The lock file alone says where the
// packages come from, under which licences, and which run something when they are installed; known holes are
// asked of the registry. A lock file may be named instead of ours: then nobody is asked.
import { readFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { lockFaults } from './workspace/lock-faults.mjs';
import { at, root } from './workspace/paths.mjs';

const SEVERE = ['high', 'critical'];
const [given] = process.argv.slice(2);
const { allowScripts } = readJson(at('package.json'));
const lock = readJson(given ?? at('package-lock.json'));

const faults = lockFaults(lock, allowScripts);
for (const fault of faults) console.error(fault);
const count = Object.keys(lock.packages).length;
if (faults.length === 0)
  console.log(`${count} entries: sources, digests, licences, scripts are right`);
const holes = given === undefined ? await knownHoles() : [];
for (const hole of holes) console.error(hole);
process.exitCode = faults.length + holes.length === 0 ? 0 : 1;

/** What the registry knows of holes in what we ship. One that does not answer is no proof of anything. */
async function knownHoles() {
  const { vulnerabilities } = await ask();
  if (vulnerabilities === undefined) {
    console.log('KNOWN HOLES NOT LOOKED FOR: the registry does not answer that question');
    return [];
  }
  const found = Object.values(vulnerabilities);
  const severe = found.filter(({ severity }) => SEVERE.includes(severity));
  console.log(`${found.length} packages with known holes, ${severe.length} of them severe`);
  return severe.map(({ name, severity, range }) => `${name} ${range}: a hole, ${severity}`);
}

/** @returns {Promise<object>} npm's report; empty when there is none */
function ask() {
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
  return new Promise((resolve) => {
    // It ends with an error when it has found something, too.
    execFile('npm', args, { cwd: root, maxBuffer: 2 ** 26 }, (_error, output) => {
      try {
        resolve(JSON.parse(output));
      } catch {
        resolve({});
      }
    });
  });
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
