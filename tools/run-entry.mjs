// `npm run import:concern -- FILE…`, `npm run verify` …: the API's other entries, built when they have changed.
import { launch } from './workspace/launch.mjs';

const [entry, ...args] = process.argv.slice(2);
// Files are named from where the command was given, which npm tells; without npm it is here.
process.env.INIT_CWD ??= process.cwd();

await launch(entry, args);
