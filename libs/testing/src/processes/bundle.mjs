import { argv } from 'node:process';
import { build } from 'rolldown';

const [input, file] = argv.slice(2);

/** Our own packages go into the bundle; those of npm stay imports. */
const isForeign = (id) => !/^[./\0]|^@saksgang\//.test(id);

await build({ input, platform: 'node', external: isForeign, output: { file, format: 'esm' } });
