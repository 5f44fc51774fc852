import { refuse } from '../exit.ts';
import { exportCase } from '../integrity/export-case.ts';
import { given } from './given.ts';
import { runWithSystem } from './run-with-system.ts';

const USAGE = 'npm run export:bundle -- --case ID FILE';

const { text, files } = given(['case'], USAGE);
const caseId = text('case');
const [path, ...more] = files;

if (caseId === null || path === undefined || more.length > 0) refuse([USAGE]);
await runWithSystem((system) => exportCase(system, caseId, path, console.log));
