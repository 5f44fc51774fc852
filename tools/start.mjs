// `npm start`: from a fresh clone to a running Saksgang. Plain Node without any package, since it runs
// before anything is installed.
import { everything, launch } from './workspace/launch.mjs';

await launch('main', process.argv.slice(2), { targets: everything });
