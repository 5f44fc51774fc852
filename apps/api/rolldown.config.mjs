/** Everything of ours in one file each; packages stay where npm put them. */
const isPackage = (id) => !/^[./\0]|^@saksgang\/|oxc-project/.test(id);

export default {
  input: {
    main: 'src/main.ts',
    'import-concern': 'src/cli/import-concern.ts',
    rebuild: 'src/cli/rebuild.ts',
  },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  external: isPackage,
  output: { dir: 'dist', format: 'esm', sourcemap: true, cleanDir: true },
};
