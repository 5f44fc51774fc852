// `npm run torture -- --minutes N`: the built product under faults for as long as asked. See docs/how-to/torture.md.
import { spawn } from 'node:child_process';
import { rolldown } from 'rolldown';
import { ensureBuilt } from './workspace/build.mjs';
import { ensureInstalled } from './workspace/install.mjs';
import { at, projectNode, root } from './workspace/paths.mjs';

if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);

// As deep as the files it is made of: they find the workspace by their own place.
const file = at('apps/e2e/dist/faults/torture.js');
const bundle = await rolldown({
  input: at('apps/e2e/src/faults/torture.ts'),
  platform: 'node',
  // Our own packages go into the bundle; those of npm stay imports.
  external: (id) => !/^[./\0]|^@saksgang\//.test(id),
});
await bundle.write({ file, format: 'esm', codeSplitting: false });
spawn(projectNode(), [file, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).on(
  'exit',
  (code) => (process.exitCode = code ?? 1),
);
