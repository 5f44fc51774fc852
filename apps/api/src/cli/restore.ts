import 'reflect-metadata';
import { restoreSystem } from '../backup/restore-system.ts';
import { parseConfig } from '../config.ts';
import { refuse, refuseError } from '../exit.ts';
import { given } from './given.ts';

const USAGE = 'npm run restore -- --from DIR (--keys DIR | --without-keys)';

const { file, flag, files } = given(['from', 'keys'], USAGE, ['without-keys']);
const events = file('from');
const keys = file('keys');

if (files.length > 0 || events === null || (keys !== null) === flag('without-keys')) {
  refuse([USAGE]);
}
const parsed = parseConfig(process.env);
if (!parsed.ok) refuse(parsed.problems);
await restoreSystem(parsed.config, { events, keys }, console.log).then(
  (code) => (process.exitCode = code),
  refuseError,
);
