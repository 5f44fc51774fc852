/** Every project's specs in one run: one set of workers, one report to count from. */
export default {
  projects: [
    '<rootDir>/libs/*/jest.config.mjs',
    '<rootDir>/tools/*/jest.config.mjs',
    '<rootDir>/apps/{admin,api}/jest.config.mjs',
  ],
};
