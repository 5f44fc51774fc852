// `npm run bench [-- --quick] [-- --only NAME,…]`: every row of the targets beside its reference, in one run on one server.
import { spawn } from 'node:child_process';
import { rolldown } from 'rolldown';
import { API, ensureBuilt } from '../workspace/build.mjs';
import { ensureInstalled } from '../workspace/install.mjs';
import { at, projectNode, root } from '../workspace/paths.mjs';

if (!(await ensureInstalled()) || !(await ensureBuilt([API]))) process.exit(1);

const bundle = await rolldown({
  input: {
    main: at('tools/bench/src/main.ts'),
    load: at('tools/bench/src/http/load.program.ts'),
    'stand-in': at('tools/bench/src/kurrent/stand-in.program.ts'),
  },
  platform: 'node',
  // Our own packages go into the bundle; those of npm stay imports.
  external: (id) => !/^[./\0]|^@saksgang\//.test(id),
});
await bundle.write({ dir: at('tools/bench/dist'), format: 'esm', sourcemap: true });
const file = at('tools/bench/dist/main.js');
const args = ['--enable-source-maps', file, ...process.argv.slice(2)];
spawn(projectNode(), args, { cwd: root, stdio: 'inherit' }).on(
  'exit',
  (code) => (process.exitCode = code ?? 1),
);
