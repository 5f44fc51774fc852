import { backUpSystem } from '../backup/back-up-system.ts';
import { refuse } from '../exit.ts';
import { given } from './given.ts';
import { runWithSystem } from './run-with-system.ts';

const USAGE = 'npm run backup -- --to DIR (--keys DIR | --without-keys), or only --keys DIR';

const { file, flag, files } = given(['to', 'keys'], USAGE, ['without-keys']);
const events = file('to');
const keys = file('keys');
/** Whoever keeps the keys beside the events, or leaves them out, must have meant to. */
const saysWhereKeysGo = (keys !== null) !== flag('without-keys');

if (files.length > 0 || !saysWhereKeysGo || (events === null && keys === null)) refuse([USAGE]);
await runWithSystem((system, _logger, _folder, config) =>
  backUpSystem(system, config, { events, keys }, console.log),
);
