import { fileURLToPath } from 'node:url';
import preset from './jest.preset.mjs';

const setup = (name) =>
  fileURLToPath(new URL(`./libs/testing/src/postgres/${name}.ts`, import.meta.url));

/** For projects whose specs need a real PostgreSQL: one server for the run, `freshDatabase()` for a spec. */
export default {
  ...preset,
  globalSetup: setup('global-setup'),
  globalTeardown: setup('global-teardown'),
  // Servers and processes start in these specs, on machines that may be busy with others.
  testTimeout: 60_000,
};
