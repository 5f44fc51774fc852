import { argv } from 'node:process';
import pg from 'pg';
import { openMasterKeyFile } from '../keys/master-key-file.ts';
import { rotateMasterKey } from '../keys/rotate-master-key.ts';

/** Changes the master key in a file, and says how far it is. */
const [url = '', file = ''] = argv.slice(2);
const pool = new pg.Pool({ connectionString: url });
await rotateMasterKey(pool, await openMasterKeyFile(file), console.log);
await pool.end();
