import preset from '../../jest.preset.mjs';

/** The built product under faults: killed, cut off, out of space, with wrong clocks. */
export default {
  ...preset,
  displayName: 'faults',
  testMatch: ['<rootDir>/src/faults/**/*.fault.ts'],
  testTimeout: 180_000,
};
