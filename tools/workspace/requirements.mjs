const NODE = [20, 19];
const NPM = [10, 0];

/**
 * What the machine must bring.
 * @returns {string | null} one line that says what is too old, or null
 */
export function missingRequirement(node = process.versions.node, npm = npmVersion()) {
  if (isOlder(node, NODE)) {
    return `Saksgang needs Node ${NODE.join('.')} or newer; this is ${node}. Get it from https://nodejs.org.`;
  }
  if (npm !== null && isOlder(npm, NPM)) {
    return `Saksgang needs npm ${NPM[0]} or newer; this is ${npm}. Run: npm install --global npm@11`;
  }
  return null;
}

/** Version of the npm that runs this script; null when it was started without npm. */
function npmVersion() {
  return /npm\/(\d[^ ]*)/.exec(process.env.npm_config_user_agent ?? '')?.[1] ?? null;
}

function isOlder(version, [major, minor]) {
  const [hasMajor, hasMinor] = version.split('.').map(Number);
  return hasMajor < major || (hasMajor === major && hasMinor < minor);
}
