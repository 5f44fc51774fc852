import { fileURLToPath } from 'node:url';
import preset from '../../jest.preset.mjs';

const harness = (name) => fileURLToPath(new URL(`./src/harness/${name}.ts`, import.meta.url));

/** Journeys through the built product: over HTTP and in Chromium, on one shared app with the seeded municipality. */
export default {
  ...preset,
  displayName: 'journeys',
  testMatch: ['<rootDir>/src/**/*.journey.ts'],
  globalSetup: harness('start-shared-app'),
  globalTeardown: harness('stop-shared-app'),
  testTimeout: 180_000,
};
