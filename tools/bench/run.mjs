// `npm run bench`: the store beside plain SQL on one server, in one run. See docs in src/main.ts.
import { spawn } from 'node:child_process';
import { rolldown } from 'rolldown';
import { ensureInstalled } from '../workspace/install.mjs';
import { at, projectNode, root } from '../workspace/paths.mjs';

if (!(await ensureInstalled())) process.exit(1);

const file = at('tools/bench/dist/main.js');
const bundle = await rolldown({
  input: at('tools/bench/src/main.ts'),
  platform: 'node',
  // Our own packages go into the bundle; those of npm stay imports.
  external: (id) => !/^[./\0]|^@saksgang\//.test(id),
});
await bundle.write({ file, format: 'esm', codeSplitting: false });
spawn(projectNode(), [file, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).on(
  'exit',
  (code) => (process.exitCode = code ?? 1),
);
