/** Everything of ours in one file each; packages stay where npm put them. */
const isPackage = (id) => !/^[./\0]|^@saksgang\/|oxc-project/.test(id);

export default {
  input: {
    main: 'src/main.ts',
    backup: 'src/cli/backup.ts',
    'export-bundle': 'src/cli/export-bundle.ts',
    'import-concern': 'src/cli/import-concern.ts',
    rebuild: 'src/cli/rebuild.ts',
    restore: 'src/cli/restore.ts',
    'rotate-master-key': 'src/cli/rotate-master-key.ts',
    'rotate-notary-key': 'src/cli/rotate-notary-key.ts',
    verify: 'src/cli/verify.ts',
  },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  external: isPackage,
  output: { dir: 'dist', format: 'esm', sourcemap: true, cleanDir: true },
};
