import { fileURLToPath } from 'node:url';
import preset from './jest.preset.mjs';

const beside = (file) => fileURLToPath(new URL(file, import.meta.url));

/** For code that runs in a browser: a document to render in, and styles left out. */
export default {
  ...preset,
  testEnvironment: 'jest-environment-jsdom',
  testEnvironmentOptions: { customExportConditions: ['browser'] },
  setupFiles: [beside('./jest.browser-globals.mjs')],
  setupFilesAfterEnv: [beside('./jest.browser-patience.mjs')],
  testTimeout: 60_000,
  moduleNameMapper: { '\\.css$': beside('./jest.no-styles.mjs') },
};
