// `npm run import:concern -- FILE…`, `npm run rebuild`: the API's other entries, built when they have changed.
// npm runs scripts in the workspace's folder; files are named from where the command was given.
import { resolve } from 'node:path';
import { launch } from './workspace/launch.mjs';

const [entry, ...args] = process.argv.slice(2);
const from = process.env.INIT_CWD ?? process.cwd();

await launch(
  entry,
  args.map((arg) => (arg.startsWith('-') ? arg : resolve(from, arg))),
);
