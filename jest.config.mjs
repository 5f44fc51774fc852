/** Every project's specs in one run: one set of workers, one report to count from. */
export default {
  // Jest takes a timeout from here alone when it runs several projects: the ones that start servers need it.
  testTimeout: 60_000,
  projects: [
    '<rootDir>/libs/*/jest.config.mjs',
    '<rootDir>/tools/*/jest.config.mjs',
    '<rootDir>/apps/{admin,api}/jest.config.mjs',
  ],
};
