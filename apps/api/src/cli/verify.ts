import { refuse } from '../exit.ts';
import { verifyFile } from '../integrity/verify-file.ts';
import { verifySystem } from '../integrity/verify-system.ts';
import { given } from './given.ts';
import { runWithSystem } from './run-with-system.ts';

const USAGE = 'npm run verify [-- --case ID | --bundle FILE] [--keys FILE]';

const { text, file, files } = given(['case', 'bundle', 'keys'], USAGE);
const caseId = text('case');
const bundle = file('bundle');
const keys = file('keys');

if (files.length > 0 || (bundle !== null && caseId !== null)) refuse([USAGE]);
if (bundle !== null) process.exitCode = await verifyFile(bundle, keys, console.log);
else await runWithSystem((system) => verifySystem(system, { caseId, keys }, console.log));
