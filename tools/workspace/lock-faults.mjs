/** Licences that what we ship may come under: none asks for more than its own notice. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  // Of typefaces, and of an argument parser in the GraphQL tools.
  'OFL-1.1',
  'Python-2.0',
]);

/** Two of one of these in a process do not know each other's values. */
const ONE_OF_EACH = [
  '@apollo/client',
  '@nestjs/common',
  '@nestjs/core',
  '@opentelemetry/api',
  'graphql',
  'jose',
  'kysely',
  'pg',
  'react',
  'react-dom',
  'reflect-metadata',
  'rxjs',
  'zod',
];

/**
 * What of a lock file can't be answered for, judged from the file alone.
 * @param lock the parsed `package-lock.json`
 * @param {Readonly<Record<string, boolean>>} scripts packages whose install scripts somebody has looked at, and
 *   whether they run
 * @returns {readonly string[]} one sentence each
 */
export function lockFaults({ packages }, scripts) {
  const installed = Object.entries(packages).filter(([path]) => path.includes('node_modules/'));
  const ours = installed.filter(([, { link }]) => link).map(([, { resolved }]) => resolved);
  const foreign = installed
    .filter(([, { link }]) => !link)
    .map(([path, entry]) => ({ ...entry, name: path.split('node_modules/').pop() }));
  return [
    ...ours.flatMap((folder) => (folder in packages ? [] : [`${folder} is no workspace of ours`])),
    ...foreign.flatMap((entry) => faultsOf(entry, scripts)),
    ...ONE_OF_EACH.flatMap((name) => versionFaults(name, foreign)),
  ];
}

function faultsOf({ name, integrity, resolved, license, dev, hasInstallScript }, scripts) {
  const faults = [];
  // Sources that are the registry are left out of the file (.npmrc): what is named is something else.
  if (resolved !== undefined) faults.push(`${name} does not come from the registry`);
  if (!/^sha512-/.test(integrity ?? '')) faults.push(`${name} has no digest (SHA-512)`);
  if (!dev && !isAllowed(license)) faults.push(`${name} is under ${license ?? 'no licence'}`);
  if (hasInstallScript && !(name in scripts)) faults.push(`${name} has an install script`);
  return faults;
}

/** Every part of an expression: `(MIT AND BSD-3-Clause)`. */
function isAllowed(license = '') {
  const names = license.replaceAll(/[()]/g, '').split(/ (?:AND|OR) /);
  return names.every((name) => LICENCES.has(name));
}

function versionFaults(name, foreign) {
  const versions = new Set(
    foreign.filter((entry) => entry.name === name).map(({ version }) => version),
  );
  return versions.size > 1 ? [`${name} is there as ${[...versions].join(' and ')}`] : [];
}
